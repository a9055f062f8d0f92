import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { OfficeIdentity } from '../../../electron/core/identity/office-identity.ts';
import { purpose } from '../../../shared/archive/manifest.ts';
import { verifyArchive } from '../../../shared/verify/archive.ts';
import { memorySource, toArchiveBytes, toZipBytes, zipSource } from '../../support/archive-bytes.ts';
import { type TestFile, testIdentity, testModel } from '../../support/archive-model.ts';
import { rememberingCrypto } from '../../support/remembering-crypto.ts';

let identity: OfficeIdentity;
const crypto = rememberingCrypto();
beforeAll(async () => {
  identity = await testIdentity();
});

const file: fc.Arbitrary<TestFile> = fc.record({
  name: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }),
  type: fc.constantFrom('image/png', 'text/plain', 'application/octet-stream', 'x/y', ''),
  bytes: fc.uint8Array({ maxLength: 300 }).map((bytes) => new Uint8Array(bytes)),
  nameShown: fc.boolean(),
});
const files = fc.uniqueArray(file, { selector: (each) => each.name, maxLength: 6 });

describe('whatever is written', () => {
  it('verifies, as a folder and as a zip, for every purpose, names and contents of any kind', async () => {
    await fc.assert(
      fc.asyncProperty(files, fc.constantFrom(...purpose.options), async (chosen, forPurpose) => {
        const model = { ...(await testModel({ files: chosen, purpose: forPurpose, identity })), earlier: [] };
        const folder = await verifyArchive(memorySource(await toArchiveBytes(model)), crypto);
        expect(folder.findings).toEqual([]);
        const zip = await verifyArchive(await zipSource(await toZipBytes(model)), crypto);
        expect(zip).toEqual(folder);
        expect(folder.details.counts.items).toBe(chosen.length);
      }),
      { numRuns: 40 },
    );
  });
});
