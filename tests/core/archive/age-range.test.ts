import { Encrypter, generateIdentity, identityToRecipient } from 'age-encryption';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openAgeRange } from '../../../electron/core/archive/age-range.ts';
import { collect } from '../../../shared/archive/byte-range.ts';
import type { Bytes } from '../../../shared/bytes.ts';
import { memoryRange } from '../../support/archive-bytes.ts';
import { bytesOf } from '../../support/test-log.ts';

const CHUNK = 64 * 1024;
const identity = await generateIdentity();
const recipient = await identityToRecipient(identity);

async function sealed(plain: Bytes): Promise<Bytes> {
  const encrypter = new Encrypter();
  encrypter.addRecipient(recipient);
  return (await encrypter.encrypt(plain)) as Bytes;
}

const open = async (bytes: Bytes) => openAgeRange(memoryRange(bytes), { identities: [identity] }, 'file.age');

describe('the plain side of an age file', () => {
  const SIZES = [0, 1, 15, 16, 17, CHUNK - 1, CHUNK, CHUNK + 1, 2 * CHUNK - 1, 2 * CHUNK, 2 * CHUNK + 1];
  it.each(SIZES)('of %i bytes has their number and is the same', async (size) => {
    const plain = bytesOf('plain', size);
    const range = await open(await sealed(plain));
    expect(range.size).toBe(size);
    expect(Buffer.compare(await collect(range.read(0, size)), plain)).toBe(0);
  });

  it('can be read from anywhere to anywhere', async () => {
    const plain = bytesOf('plain', 2 * CHUNK + 100);
    const range = await open(await sealed(plain));
    const place = fc.nat({ max: plain.length });
    await fc.assert(
      fc.asyncProperty(place, place, async (a, b) => {
        const [start, end] = [Math.min(a, b), Math.max(a, b)];
        const read = await collect(range.read(start, end));
        expect(Buffer.compare(read, plain.subarray(start, end))).toBe(0);
      }),
      { numRuns: 40 },
    );
  });

  it('is refused where chunks change places, are left out or end with an empty one', async () => {
    const plain = bytesOf('plain', 3 * CHUNK);
    const bytes = await sealed(plain);
    const body = bytes.length - 3 * (CHUNK + 16);
    const chunk = (i: number) => bytes.subarray(body + i * (CHUNK + 16), body + (i + 1) * (CHUNK + 16));
    const header = bytes.subarray(0, body);
    const orders = [
      [chunk(1), chunk(0), chunk(2)],
      [chunk(0), chunk(1)],
      [chunk(0), chunk(1), chunk(2), new Uint8Array(16)],
    ];
    for (const chunks of orders) {
      const forged = new Uint8Array(Buffer.concat([header, ...chunks]));
      const read = open(forged).then((range) => collect(range.read(0, range.size)));
      await expect(read).rejects.toMatchObject({ code: 'ARCHIVE_SEALED_DAMAGED' });
    }
  });
});
