import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { decodeCp949 } from '../../../../shared/chat/text/cp949.ts';

/** Every pair of bytes that the independent table knows, as one string a pair. */
function knownPairs(): [bytes: Uint8Array, text: string][] {
  const pairs: [Uint8Array, string][] = [];
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x41; trail <= 0xfe; trail++) {
      const bytes = Buffer.from([lead, trail]);
      const text = iconv.decode(bytes, 'cp949');
      // iconv-lite also maps user-defined pairs to the private use area, which no text has.
      if (text.length === 1 && text !== '\ufffd' && !/[\ue000-\uf8ff]/.test(text)) pairs.push([bytes, text]);
    }
  }
  return pairs;
}

describe('code page 949', () => {
  it('reads every pair as an independent table does', () => {
    const pairs = knownPairs();
    expect(pairs.length).toBeGreaterThan(17_000);
    const wrong = pairs.filter(([bytes, text]) => decodeCp949(bytes).text !== text);
    expect(wrong).toEqual([]);
  });

  it('reads all modern syllables, rare ones too', () => {
    const all = Array.from({ length: 11_172 }, (_, index) => String.fromCharCode(0xac00 + index)).join('');
    expect(decodeCp949(iconv.encode(all, 'cp949'))).toEqual({ text: all, bad: 0 });
  });

  it('gives back any text of Hangul and ASCII', () => {
    const unit = fc.oneof(fc.integer({ min: 0xac00, max: 0xd7a3 }), fc.integer({ min: 0x20, max: 0x7e }));
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 200 }), (units) => {
        const text = String.fromCharCode(...units);
        expect(decodeCp949(iconv.encode(text, 'cp949')).text).toBe(text);
      }),
    );
  });

  it('marks what is no pair and keeps an ASCII byte behind it', () => {
    expect(decodeCp949(Uint8Array.of(0x41, 0xff, 0x5d, 0x0a))).toEqual({ text: 'A\ufffd]\n', bad: 1 });
    expect(decodeCp949(Uint8Array.of(0xb0))).toEqual({ text: '\ufffd', bad: 1 });
    expect(decodeCp949(Uint8Array.of(0x41, 0xb0), { partial: true })).toEqual({ text: 'A', bad: 0 });
  });
});
