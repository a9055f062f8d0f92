import { describe, expect, it } from 'vitest';
import { isChatName, titleOfName } from '../../../../shared/chat/whatsapp/title.ts';

const NAMES = [
  ['홍길동님과 WhatsApp 대화.txt', '홍길동'],
  ['WhatsApp 대화 홍길동.txt', '홍길동'],
  ['Conversación de WhatsApp con José.txt', 'José'],
  ['ガクとのWhatsAppチャット.txt', 'ガク'],
] as const;

describe('the name of a file', () => {
  it.each(NAMES)('%s names %s, composed or as a Mac decomposes it', (name, title) => {
    for (const form of ['NFC', 'NFD'] as const) {
      expect(titleOfName(name.normalize(form))).toBe(title);
      expect(isChatName(`folder/${name.normalize(form)}`)).toBe(true);
    }
  });

  it('names nobody where it is another', () => {
    expect(titleOfName('memo.txt'.normalize('NFD'))).toBeNull();
    expect(isChatName('메모.txt'.normalize('NFD'))).toBe(false);
  });
});
