import { describe, expect, it } from 'vitest';
import { nodeSha256 } from '../../../electron/core/custody/node-sha256.ts';
import { toHex } from '../../../shared/bytes.ts';
import { verifyChain } from '../../../shared/custody/chain.ts';
import { leafOfEntry, NO_PREVIOUS, toEntryText } from '../../../shared/custody/entry.ts';
import { SAMPLE } from './sample-entry.ts';

function toChain(length: number): string[] {
  const texts: string[] = [];
  let prev = NO_PREVIOUS;
  for (let seq = 0; seq < length; seq++) {
    const text = toEntryText({ ...SAMPLE, seq, prev, refs: { part: String(seq) } });
    texts.push(text);
    prev = toHex(leafOfEntry(nodeSha256, text));
  }
  return texts;
}

const TEXTS = toChain(8);
const check = (texts: readonly string[]) => verifyChain(nodeSha256, texts);

describe('a chain of entries', () => {
  it('holds as it was written, also when there is none yet', () => {
    expect(check(TEXTS)).toEqual([]);
    expect(check([])).toEqual([]);
  });

  it('cannot show that its newest entries are missing: that takes a checkpoint', () => {
    expect(check(TEXTS.slice(0, 5))).toEqual([]);
  });

  it('names an edited entry by the one after it', () => {
    const edited = TEXTS.with(3, TEXTS[3]!.replace('"part":"3"', '"part":"x"'));
    expect(check(edited)).toEqual([{ seq: 4, faults: ['prev'] }]);
  });

  it('names a text that is no entry, and goes on behind it', () => {
    expect(check(TEXTS.with(3, '{}'))).toEqual([
      { seq: 3, faults: ['form'] },
      { seq: 4, faults: ['prev'] },
    ]);
  });

  it.each([0, 3, 6])('finds entry %i dropped', (at) => {
    expect(check(TEXTS.toSpliced(at, 1))[0]).toEqual({ seq: at, faults: ['seq', 'prev'] });
  });

  it.each([0, 3, 7])('finds entry %i doubled', (at) => {
    expect(check(TEXTS.toSpliced(at, 0, TEXTS[at]!))).not.toEqual([]);
  });

  it.each([0, 3, 6])('finds entries %i and the next exchanged', (at) => {
    expect(check(TEXTS.toSpliced(at, 2, TEXTS[at + 1]!, TEXTS[at]!))).not.toEqual([]);
  });

  it('finds an entry of another log put in', () => {
    const foreign = toEntryText({ ...SAMPLE, seq: 3, salt: 'f'.repeat(32) });
    expect(check(TEXTS.toSpliced(3, 0, foreign))).not.toEqual([]);
    expect(check(TEXTS.with(3, foreign))).not.toEqual([]);
  });
});
