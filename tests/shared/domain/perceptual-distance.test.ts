import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { perceptualDistance } from '../../../shared/domain/perceptual-distance.ts';

const hash = fc.bigInt({ min: 0n, max: 2n ** 64n - 1n });
const hex = (value: bigint): string => value.toString(16).padStart(16, '0');

describe('the distance of two perceptual hashes', () => {
  it.each([
    ['0000000000000000', '0000000000000000', 0],
    ['ffffffffffffffff', '0000000000000000', 64],
    ['8000000000000000', '0000000000000001', 2],
    ['00000000ffffffff', 'ffffffff00000000', 64],
    ['00000000000000f0', '0000000000000000', 4],
  ])('%s %s: %s', (a, b, distance) => {
    expect(perceptualDistance(a, b)).toBe(distance);
  });

  it('counts the bits that differ', () => {
    fc.assert(
      fc.property(hash, hash, (a, b) => {
        const ones = (a ^ b).toString(2).replaceAll('0', '').length;
        expect(perceptualDistance(hex(a), hex(b))).toBe(ones);
      }),
    );
  });
});
