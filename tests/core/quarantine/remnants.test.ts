import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { sampleContent } from '../../../electron/core/quarantine/remnants.ts';
import { takeOne } from '../../faults/office.ts';
import { temporaryOffice } from '../../faults/temporary-office.ts';
import { sha256 } from '../../faults/work.ts';

const SIZE = 62_000;

/** Random bytes, but zeros in these ranges: they say nothing of the file. */
function withZeros(...ranges: readonly (readonly [start: number, end: number])[]): Buffer {
  const bytes = randomBytes(SIZE);
  for (const [start, end] of ranges) bytes.fill(0, start, end);
  return bytes;
}

/** Offsets of the pieces by which a stored file would be found. */
async function places(bytes: Buffer, most?: number): Promise<number[]> {
  const { session, caseId } = await temporaryOffice();
  await takeOne(session, caseId, 'a.bin', bytes);
  return sampleContent(session.db, sha256(bytes), most).map((sample) => bytes.indexOf(sample));
}

describe('the pieces by which a destroyed file would be found', () => {
  it.each([
    ['its first place says nothing', [[256, 300]], 1, 8448],
    ['only its end says something', [[0, SIZE - 32]], 1, SIZE - 32],
    [
      'both of the chosen say nothing',
      [
        [256, 300],
        [SIZE - 32, SIZE],
      ],
      2,
      8448,
    ],
  ] as const)('are at least one where %s', async (_, zeros, most, expected) => {
    expect(await places(withZeros(...zeros), most)).toEqual([expected]);
  });

  it.each([
    [1, [256]],
    [2, [256, SIZE - 32]],
    [3, [256, 33_024, SIZE - 32]],
    [9, [256, 8448, 16_640, 24_832, 33_024, 41_216, 49_408, 57_600, SIZE - 32]],
  ])('are at most %s, evenly spread, the last bytes among them', async (most, expected) => {
    expect(await places(withZeros(), most)).toEqual(expected);
  });

  it('are none where no place says anything', async () => {
    expect(await places(Buffer.alloc(SIZE), 1)).toEqual([]);
  });
});
