import { nodeSha256 } from '../../../electron/core/custody/node-sha256.ts';
import { concatBytes, toHex, toUtf8 } from '../../../shared/bytes.ts';
import { leafHash } from '../../../shared/custody/merkle.ts';
import { toMerkleTree } from '../../../shared/custody/merkle-tree.ts';

/** A tree whose leaf `i` is SHA-256(0x00 || decimal i). */
export function toNumberTree(size: number) {
  const leaves = Array.from({ length: size }, (_, i) => leafHash(nodeSha256, toUtf8(String(i))));
  return { leaves, tree: toMerkleTree(nodeSha256, concatBytes(...leaves)) };
}

/** Every inclusion and consistency proof of every tree of up to `largest` leaves, a line each. */
export function toProofLines(largest: number): string {
  const { tree } = toNumberTree(largest);
  const lines: string[] = [];
  const write = (kind: string, first: number, size: number, proof: readonly Uint8Array[]) =>
    lines.push([kind, first, size, ...proof.map(toHex)].join(' '));
  for (let size = 1; size <= largest; size++) {
    for (let i = 0; i < size; i++) write('inclusion', i, size, tree.inclusionProof(i, size));
    for (let old = 1; old <= size; old++) write('consistency', old, size, tree.consistencyProof(old, size));
  }
  return `${lines.join('\n')}\n`;
}

/** The proofs of 64 leaves are half a megabyte; their hash is enough to hold them still. */
export function toProofDigest() {
  const { tree } = toNumberTree(64);
  const roots = Array.from({ length: 65 }, (_, size) => toHex(tree.root(size)));
  return { roots, sha256OfLinesUpTo64: toHex(nodeSha256.sha256(toUtf8(toProofLines(64)))) };
}
