import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nodeSha256 } from '../../../electron/core/custody/node-sha256.ts';
import { toHex } from '../../../shared/bytes.ts';
import { commitmentOf, isCommitmentOf } from '../../../shared/custody/commitment.ts';

const SALT = new Uint8Array(32).fill(7);

describe('a commitment', () => {
  it('is SHA-256 over the salt and the value, as sha256sum would say', () => {
    expect(toHex(commitmentOf(nodeSha256, new Uint8Array(32), ''))).toBe(
      '66687aadf862bd776c8fc18b8e9f8e20089714856ee233b3902a591d0d5f2925',
    );
  });

  it('opens with its own value and salt only', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (value, other) => {
        const commitment = commitmentOf(nodeSha256, SALT, value);
        expect(isCommitmentOf(nodeSha256, commitment, SALT, value)).toBe(true);
        expect(isCommitmentOf(nodeSha256, commitment, SALT, other)).toBe(value === other);
        expect(isCommitmentOf(nodeSha256, commitment, new Uint8Array(32), value)).toBe(false);
      }),
    );
  });

  it('takes no short salt, with which part of the value could pass as salt', () => {
    expect(() => commitmentOf(nodeSha256, new Uint8Array(31), 'a')).toThrow(RangeError);
    expect(isCommitmentOf(nodeSha256, new Uint8Array(32), new Uint8Array(33), 'a')).toBe(false);
  });
});
