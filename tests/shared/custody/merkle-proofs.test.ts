import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nodeSha256 } from '../../../electron/core/custody/node-sha256.ts';
import type { Bytes } from '../../../shared/bytes.ts';
import { emptyRoot } from '../../../shared/custody/merkle.ts';
import { verifyConsistency, verifyInclusion } from '../../../shared/custody/merkle-verify.ts';
import { toNumberTree } from './vectors-proofs.ts';

const LARGEST = 64;
const { leaves, tree } = toNumberTree(LARGEST);

const inclusion = (index: number, size: number) => ({
  index,
  size,
  leaf: leaves[index]!,
  proof: tree.inclusionProof(index, size),
  root: tree.root(size),
});
const consistency = (oldSize: number, newSize: number) => ({
  oldSize,
  oldRoot: tree.root(oldSize),
  newSize,
  newRoot: tree.root(newSize),
  proof: tree.consistencyProof(oldSize, newSize),
});

/** A pair m < n within the tree. */
const pair = fc.tuple(fc.nat(LARGEST - 1), fc.integer({ min: 1, max: LARGEST })).filter(([m, n]) => m < n);

function flipBit(bytes: Bytes, bit: number): Bytes {
  const flipped = bytes.slice();
  flipped[bit >> 3]! ^= 1 << (bit & 7);
  return flipped;
}

describe('inclusion proofs', () => {
  it('hold for every entry of every tree', () => {
    for (let size = 1; size <= LARGEST; size++) {
      for (let i = 0; i < size; i++) expect(verifyInclusion(nodeSha256, inclusion(i, size))).toBe(true);
    }
  });

  it('fail when any one bit of proof, leaf or root is another', () => {
    fc.assert(
      fc.property(pair, fc.nat(255), fc.nat(), ([index, size], bit, where) => {
        const claim = inclusion(index, size);
        const place = where % (claim.proof.length + 2);
        const proof = claim.proof.map((each, i) => (i === place ? flipBit(each, bit) : each));
        const leaf = place === proof.length ? flipBit(claim.leaf, bit) : claim.leaf;
        const root = place === proof.length + 1 ? flipBit(claim.root, bit) : claim.root;
        expect(verifyInclusion(nodeSha256, { ...claim, proof, leaf, root })).toBe(false);
      }),
      { numRuns: 1_000 },
    );
  });

  it('fail for every bit of one proof', () => {
    const claim = inclusion(37, 50);
    for (let place = 0; place < claim.proof.length; place++) {
      for (let bit = 0; bit < 256; bit++) {
        const proof = claim.proof.with(place, flipBit(claim.proof[place]!, bit));
        expect(verifyInclusion(nodeSha256, { ...claim, proof })).toBe(false);
      }
    }
  });

  it('fail at every other place in the same tree', () => {
    for (let index = 0; index < LARGEST; index++) {
      if (index !== 21) expect(verifyInclusion(nodeSha256, { ...inclusion(21, LARGEST), index })).toBe(false);
    }
  });

  it('fail with a hash more, less, doubled or two exchanged', () => {
    const claim = inclusion(37, 50);
    const [first, second, ...rest] = claim.proof;
    const wrong = [
      claim.proof.slice(1),
      claim.proof.slice(0, -1),
      [...claim.proof, first!],
      [first!, ...claim.proof],
      [second!, first!, ...rest],
      [],
    ];
    for (const proof of wrong) expect(verifyInclusion(nodeSha256, { ...claim, proof })).toBe(false);
  });

  it.each<[string, object]>([
    ['an index below zero', { index: -1 }],
    ['half an index', { index: 0.5 }],
    ['an index beyond the tree', { index: 50 }],
    ['a tree of nothing', { size: 0, index: 0 }],
    ['no number', { size: Number.NaN }],
    ['a size beyond exact integers', { size: 2 ** 54 }],
    ['a short root', { root: new Uint8Array(31) }],
    ['a long leaf', { leaf: new Uint8Array(33) }],
    ['a short hash in the proof', { proof: [new Uint8Array(1)] }],
  ])('fail for %s', (_, change) => {
    expect(verifyInclusion(nodeSha256, { ...inclusion(37, 50), ...change })).toBe(false);
  });
});

describe('consistency proofs', () => {
  it('hold for every earlier and later size', () => {
    for (let n = 0; n <= LARGEST; n++) {
      for (let m = 0; m <= n; m++) expect(verifyConsistency(nodeSha256, consistency(m, n))).toBe(true);
    }
  });

  it('fail when any one bit of proof or roots is another', () => {
    fc.assert(
      fc.property(pair, fc.nat(255), fc.nat(), ([oldSize, newSize], bit, where) => {
        fc.pre(oldSize > 0);
        const claim = consistency(oldSize, newSize);
        const place = where % (claim.proof.length + 2);
        const proof = claim.proof.map((each, i) => (i === place ? flipBit(each, bit) : each));
        const oldRoot = place === proof.length ? flipBit(claim.oldRoot, bit) : claim.oldRoot;
        const newRoot = place === proof.length + 1 ? flipBit(claim.newRoot, bit) : claim.newRoot;
        expect(verifyConsistency(nodeSha256, { ...claim, proof, oldRoot, newRoot })).toBe(false);
      }),
      { numRuns: 1_000 },
    );
  });

  it('fail with a hash more or less, and for another old size', () => {
    for (const [m, n] of [
      [21, 50],
      [32, 50],
      [49, 50],
      [1, 2],
    ] as const) {
      const claim = consistency(m, n);
      expect(verifyConsistency(nodeSha256, { ...claim, proof: claim.proof.slice(1) })).toBe(false);
      expect(verifyConsistency(nodeSha256, { ...claim, proof: claim.proof.slice(0, -1) })).toBe(false);
      expect(verifyConsistency(nodeSha256, { ...claim, proof: [...claim.proof, claim.oldRoot] })).toBe(false);
      expect(verifyConsistency(nodeSha256, { ...claim, oldSize: m + 1 })).toBe(false);
    }
  });

  it('show nothing where there is nothing to show', () => {
    const same = consistency(5, 5);
    expect(verifyConsistency(nodeSha256, { ...same, proof: [same.oldRoot] })).toBe(false);
    expect(verifyConsistency(nodeSha256, { ...same, oldRoot: tree.root(4) })).toBe(false);
    const fromNothing = consistency(0, 5);
    expect(fromNothing.oldRoot).toEqual(emptyRoot(nodeSha256));
    expect(verifyConsistency(nodeSha256, { ...fromNothing, oldRoot: tree.root(1) })).toBe(false);
    expect(verifyConsistency(nodeSha256, { ...consistency(4, 5), newSize: 3 })).toBe(false);
  });
});
