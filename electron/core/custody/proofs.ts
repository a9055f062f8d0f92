import type { Bytes } from '../../../shared/bytes.ts';
import { type MerkleTree, toMerkleTree } from '../../../shared/custody/merkle-tree.ts';
import type { ReadDb } from '../store/handles.ts';
import { readSize } from './log.ts';
import { nodeSha256 } from './node-sha256.ts';

const HASH_BYTES = 32;

/** The tree over the first `size` entries, read in one pass (about 64 bytes of memory an entry). */
export function readTree(db: ReadDb, size: number): MerkleTree {
  if (size > readSize(db)) throw new RangeError('the log is shorter');
  const leaves = new Uint8Array(size * HASH_BYTES);
  const rows = db
    .prepare<[number], { seq: number; leaf: Bytes }>('SELECT seq, leaf FROM custody_entry WHERE seq < ?')
    .iterate(size);
  for (const { seq, leaf } of rows) leaves.set(leaf, seq * HASH_BYTES);
  return toMerkleTree(nodeSha256, leaves);
}
