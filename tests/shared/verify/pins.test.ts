import { beforeAll, describe, expect, it } from 'vitest';
import type { ArchiveModel } from '../../../electron/core/archive/model.ts';
import { nodeSha256 } from '../../../electron/core/custody/node-sha256.ts';
import { fingerprintOf } from '../../../electron/core/identity/signer.ts';
import { toHex } from '../../../shared/bytes.ts';
import { type VerifyOptions, verifyArchive } from '../../../shared/verify/archive.ts';
import { memorySource, toArchiveBytes } from '../../support/archive-bytes.ts';
import { newTestIdentity, testIdentity, testModel } from '../../support/archive-model.ts';
import { rememberingCrypto } from '../../support/remembering-crypto.ts';
import type { TestLog } from '../../support/test-log.ts';

type Model = ArchiveModel & { log: TestLog };
let genuine: Model;
let rebuilt: Model;
const crypto = rememberingCrypto();

beforeAll(async () => {
  genuine = await testModel();
  rebuilt = await testModel({ seed: 'another', identity: await newTestIdentity('another') });
});

async function verify(model: Model, options: VerifyOptions = {}) {
  return verifyArchive(memorySource(await toArchiveBytes(model)), crypto, options);
}

/** Everything the holder of the genuine archive may know from elsewhere, one at a time. */
async function pins(): Promise<[string, VerifyOptions][]> {
  return [
    ['signer', { expectSigner: fingerprintOf((await testIdentity()).certificate) }],
    ['log key', { expectLog: toHex(nodeSha256.sha256(genuine.logPublicKey)) }],
    ['checkpoint', { checkpoint: genuine.checkpoint }],
    ['earlier checkpoint', { checkpoint: genuine.log.checkpoint(3) }],
  ];
}

describe('an archive rebuilt as a whole under other keys', () => {
  it('cannot be told apart from inside', async () => {
    expect(await verify(rebuilt)).toMatchObject({ ok: true, trust: 'self-asserted', findings: [] });
  });

  it('fails against each thing known from elsewhere, where the genuine one is pinned', async () => {
    for (const [what, options] of await pins()) {
      const good = await verify(genuine, options);
      expect([what, good.ok, good.trust, good.findings]).toEqual([what, true, 'pinned', []]);
      const bad = await verify(rebuilt, options);
      expect([what, bad.ok, bad.trust]).toEqual([what, false, 'self-asserted']);
      expect(bad.findings.map((finding) => finding.code)).toEqual([expect.stringMatching(/^EXPECTED_/)]);
    }
  });

  it('is told apart by one expectation even where another holds', async () => {
    const signer = fingerprintOf((await testIdentity()).certificate);
    const mixed = await testModel({ seed: 'another' });
    expect(await verify(mixed, { expectSigner: signer })).toMatchObject({ ok: true, trust: 'pinned' });
    const both = { expectSigner: signer, checkpoint: genuine.checkpoint };
    expect(await verify(mixed, both)).toMatchObject({ ok: false, trust: 'self-asserted' });
  });
});

describe('an expectation', () => {
  it('may be written with colons, spaces and capitals, as openssl prints it', async () => {
    const plain = fingerprintOf((await testIdentity()).certificate).toUpperCase();
    const expectSigner = plain.match(/../g)!.join(':');
    expect(await verify(genuine, { expectSigner })).toMatchObject({ ok: true, trust: 'pinned' });
  });

  it.each(['', 'abc', '0'.repeat(64)])('that cannot be met (%j) fails', async (expectSigner) => {
    expect(await verify(genuine, { expectSigner })).toMatchObject({ ok: false });
  });

  it('of a checkpoint that is no checkpoint fails', async () => {
    expect(await verify(genuine, { checkpoint: 'something else\n' })).toMatchObject({ ok: false });
  });

  it('of an earlier checkpoint without a proof in the archive fails and says so', async () => {
    const verdict = await verify(genuine, { checkpoint: genuine.log.checkpoint(4) });
    expect(verdict.ok).toBe(false);
    expect(verdict.findings[0]!.message).toContain('no proof for 4 entries');
  });

  it('of an earlier checkpoint with another root fails', async () => {
    const note = genuine.log.checkpoint(3).replace('\n3\n', '\n2\n');
    expect(await verify(genuine, { checkpoint: note })).toMatchObject({ ok: false });
  });
});
