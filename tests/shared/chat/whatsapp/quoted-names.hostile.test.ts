import { describe, expect, it } from 'vitest';
import { readText } from '../read-bytes.ts';

const chat = (line: string): string => `15.01.24, 21:30 - ${line}\n15.01.24, 21:31 - Bo: hi\n`;

async function firstOf(line: string) {
  const { records } = await readText(chat(line));
  const { kind, sender, text } = records[0]!;
  return { kind, sender, text };
}

describe('a name with one quotation mark', () => {
  it.each(['5" Pete', 'Tom "T-Bone', '“Quoted', 'Karl „der Große', '« x', '「가', '"'])(
    'speaks: %s',
    async (name) => {
      expect(await firstOf(`${name}: hi there`)).toEqual({ kind: 'message', sender: name, text: 'hi there' });
      expect(await firstOf(`${name}: he said "no"`)).toMatchObject({
        kind: 'message',
        sender: name,
      });
      expect(await firstOf(`${name}:`)).toMatchObject({ kind: 'message', sender: name });
    },
  );

  it('is recognised where nobody else speaks', async () => {
    const { plan, summary } = await readText(
      '15.01.24, 21:30 - 5" Pete: hi\n15.01.24, 21:31 - 5" Pete: there\n',
    );
    expect(plan.format).toBe('whatsapp-android');
    expect(summary).toMatchObject({ messages: 2, system: 0, participants: ['5" Pete'] });
  });
});

describe('a title in quotation marks with a colon in it', () => {
  it.each([
    'A named it "Trip: Rome"',
    'A named it “Trip: Rome”',
    'A nannte es „Reise: Rom“',
    'A nannte es von „Rom“ zu „Reise: Rom“',
    'A l’a nommé «Voyage : Rome: été»',
    'A「旅行: ローマ」',
    'A named it "Trip: Rome", not "Trip"',
  ])('is an event: %s', async (line) => {
    expect(await firstOf(line)).toEqual({ kind: 'system', sender: null, text: line });
  });
});
