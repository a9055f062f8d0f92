import { describe, expect, it } from 'vitest';
import { nodeSha256 } from '../../../electron/core/custody/node-sha256.ts';
import { concatBytes, fromHex, toHex, toUtf8 } from '../../../shared/bytes.ts';
import { appendLeaf, EMPTY_FRONTIER, emptyRoot, leafHash, rootOf } from '../../../shared/custody/merkle.ts';
import { toMerkleTree } from '../../../shared/custody/merkle-tree.ts';
import { toNumberTree } from './vectors-proofs.ts';

/** The eight leaves that Certificate Transparency's own tests use, and the root after each. */
const CT_LEAVES = [
  '',
  '00',
  '10',
  '2021',
  '3031',
  '40414243',
  '5051525354555657',
  '606162636465666768696a6b6c6d6e6f',
];
const CT_ROOTS = [
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
];

describe('the tree of RFC 6962', () => {
  it('has the hash of nothing as its empty root', () => {
    expect(toHex(emptyRoot(nodeSha256))).toBe(
      'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
    );
    expect(rootOf(nodeSha256, EMPTY_FRONTIER)).toEqual(emptyRoot(nodeSha256));
  });

  it('has the roots of the reference leaves, grown leaf by leaf and built at once', () => {
    const leaves = CT_LEAVES.map((hex) => leafHash(nodeSha256, fromHex(hex)));
    const tree = toMerkleTree(nodeSha256, concatBytes(...leaves));
    let frontier = EMPTY_FRONTIER;
    for (const [i, leaf] of leaves.entries()) {
      frontier = appendLeaf(nodeSha256, frontier, leaf);
      expect(toHex(rootOf(nodeSha256, frontier))).toBe(CT_ROOTS[i]);
      expect(toHex(tree.root(i + 1))).toBe(CT_ROOTS[i]);
    }
  });

  it('grows to the same root as it is built, at every size up to 300', () => {
    const { leaves, tree } = toNumberTree(300);
    let frontier = EMPTY_FRONTIER;
    for (const [i, leaf] of leaves.entries()) {
      frontier = appendLeaf(nodeSha256, frontier, leaf);
      expect(rootOf(nodeSha256, frontier)).toEqual(tree.root(i + 1));
    }
  });

  it('never changes a frontier in place', () => {
    const one = appendLeaf(nodeSha256, EMPTY_FRONTIER, leafHash(nodeSha256, toUtf8('a')));
    const before = structuredClone(one);
    appendLeaf(nodeSha256, one, leafHash(nodeSha256, toUtf8('b')));
    expect(one).toEqual(before);
    expect(EMPTY_FRONTIER).toEqual({ size: 0, hashes: [] });
  });

  it.each([
    ['an index outside', () => toNumberTree(4).tree.inclusionProof(4, 4)],
    ['a size outside', () => toNumberTree(4).tree.root(5)],
    ['a shrinking log', () => toNumberTree(4).tree.consistencyProof(3, 2)],
    ['a torn leaf', () => toMerkleTree(nodeSha256, new Uint8Array(33))],
  ])('asks nothing of itself that is not there: %s', (_, ask) => expect(ask).toThrow(RangeError));
});
