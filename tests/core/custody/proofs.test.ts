import { describe, expect, it } from 'vitest';
import { nodeSha256 } from '../../../electron/core/custody/node-sha256.ts';
import { readTree } from '../../../electron/core/custody/proofs.ts';
import { readEntry } from '../../../electron/core/custody/read.ts';
import { verifyInclusion } from '../../../shared/custody/merkle-verify.ts';
import { openTestLog } from './fixture.ts';

function openLogOf(size: number) {
  const test = openTestLog();
  for (let i = 0; i < size; i++) test.append({ kind: 'note-set', subject: null });
  return test.db;
}

describe('proofs from the log', () => {
  it.each([1, 2, 7, 23])('show chosen entries to be in the tree of the first %i', (size) => {
    const db = openLogOf(23);
    const seqs = [0, 3, 6, 22].filter((seq) => seq < size);
    const tree = readTree(db, size);
    const root = tree.root(size);
    for (const index of seqs) {
      const { leaf } = readEntry(db, index)!;
      const proof = tree.inclusionProof(index, size);
      expect(verifyInclusion(nodeSha256, { index, size, leaf, proof, root })).toBe(true);
    }
  });

  it.each<[string, (db: ReturnType<typeof openLogOf>) => unknown]>([
    ['an entry behind the checkpoint', (db) => readTree(db, 5).inclusionProof(5, 5)],
    ['a size the log does not have', (db) => readTree(db, 9)],
    ['a log that shrinks', (db) => readTree(db, 4).consistencyProof(5, 4)],
  ])('are not made for %s', (_, ask) => expect(() => ask(openLogOf(8))).toThrow(RangeError));
});
