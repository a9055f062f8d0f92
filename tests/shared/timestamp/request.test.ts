import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromHex, toHex, toUtf8 } from '../../../shared/bytes.ts';
import { boolean, integer, oid, sequence } from '../../../shared/timestamp/der/write.ts';
import { parseTimestampRequest, toTimestampRequest } from '../../../shared/timestamp/request.ts';
import { goodImprint } from '../../support/own-authority.ts';

const crypto = globalThis.crypto.subtle;
const eightBytes = fc.uint8Array({ minLength: 8, maxLength: 8 }).map((bytes) => bytes.slice());

describe('a time-stamp request', () => {
  it('is these bytes for this message and these random bytes', async () => {
    const der = await toTimestampRequest(toUtf8('abc'), fromHex('0102030405060708'), crypto);
    expect(toHex(der)).toBe(
      '3043' + // TimeStampReq
        '020101' + // version 1
        '3031300d060960864801650304020105000420' + // SHA-256 of "abc" (FIPS 180-4 appendix B.1)
        'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad' +
        '02084102030405060708' + // nonce, first bit cleared, second set
        '0101ff', // certificates wanted
    );
  });

  it('has 69 bytes, a positive nonce of 63 bits and wants certificates, whatever the random bytes', async () => {
    const check = async (random: Uint8Array<ArrayBuffer>) => {
      const der = await toTimestampRequest(toUtf8('note'), random, crypto);
      const { nonce, wantsCertificates, policy } = parseTimestampRequest(der);
      expect(der).toHaveLength(69);
      expect(nonce! > 0n && nonce! < 1n << 63n).toBe(true);
      expect([wantsCertificates, policy]).toEqual([true, null]);
    };
    await check(new Uint8Array(8));
    await check(new Uint8Array(8).fill(0xff));
    await fc.assert(fc.asyncProperty(eightBytes, check), { seed: 1, numRuns: 50 });
  });

  it('keeps 62 of the 64 random bits', async () => {
    const nonceOf = async (hex: string) =>
      parseTimestampRequest(await toTimestampRequest(toUtf8('note'), fromHex(hex), crypto)).nonce;
    expect(await nonceOf('3fffffffffffffff')).toBe(0x7fffffffffffffffn);
    expect(await nonceOf('0000000000000001')).toBe(0x4000000000000001n);
  });

  it('names the policy that is wanted', async () => {
    const der = await toTimestampRequest(toUtf8('note'), new Uint8Array(8), crypto, '1.3.6.1.4.1.32473.8');
    expect(parseTimestampRequest(der).policy).toBe('1.3.6.1.4.1.32473.8');
  });

  it('needs exactly eight random bytes', async () => {
    await expect(toTimestampRequest(toUtf8('note'), new Uint8Array(7), crypto)).rejects.toThrow(RangeError);
  });
});

describe('reading a request', () => {
  const nonce = integer(5);
  const yes = boolean(true);
  const bad = {
    empty: new Uint8Array(0),
    'cut off': sequence(integer(1), goodImprint, nonce, yes).slice(0, -1),
    'with bytes after it': new Uint8Array([...sequence(integer(1), goodImprint, nonce, yes), 0]),
    'of version 0': sequence(integer(0), goodImprint, nonce, yes),
    'without imprint': sequence(integer(1), nonce, yes),
    'with fields out of order': sequence(integer(1), goodImprint, yes, nonce),
    'with the policy after the nonce': sequence(integer(1), goodImprint, nonce, oid('1.2.3')),
    'too large': new Uint8Array(5000),
  };

  it.each(Object.entries(bad))('refuses one %s', (_, bytes) => {
    expect(() => parseTimestampRequest(bytes)).toThrow(
      expect.objectContaining({ code: 'TIMESTAMP_REQUEST_MALFORMED' }),
    );
  });

  it('takes a foreign request without nonce', () => {
    expect(parseTimestampRequest(sequence(integer(1), goodImprint))).toMatchObject({
      nonce: null,
      policy: null,
      wantsCertificates: false,
    });
  });
});
