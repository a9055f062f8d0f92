import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addArchiveToken, requestArchiveToken } from '../../../electron/core/archive/add-token.ts';
import type { ArchiveModel } from '../../../electron/core/archive/model.ts';
import { nodeArchiveCrypto } from '../../../electron/core/archive/node-crypto.ts';
import { verifyArchiveAt } from '../../../electron/core/archive/verify.ts';
import { writeArchive } from '../../../electron/core/archive/write.ts';
import { type Bytes, toUtf8 } from '../../../shared/bytes.ts';
import type { Certificate } from '../../../shared/timestamp/certificate.ts';
import { toTimestampRequest } from '../../../shared/timestamp/request.ts';
import { toTokenDer } from '../../../shared/timestamp/response.ts';
import { parseTrustFile } from '../../../shared/timestamp/trust.ts';
import { verifyArchive } from '../../../shared/verify/archive.ts';
import { type ArchiveBytes, flipped, memorySource, toArchiveBytes } from '../../support/archive-bytes.ts';
import { testIdentity, testModel } from '../../support/archive-model.ts';
import {
  makeAnswer,
  makeCertificate,
  type OpensslBench,
  openBench,
  ROOT_EXTENSIONS,
  TSA_EXTENSIONS,
} from '../../support/openssl-authority.ts';
import { rebag } from '../../support/rebag.ts';
import { bytesOf, type TestLog } from '../../support/test-log.ts';
import { hasTool, runTool } from '../../support/tools.ts';

const random = { bytes: (length: number) => bytesOf('nonce', length) };

describe.skipIf(!hasTool('openssl', 'version'))('time-stamps of an archive', () => {
  let folder: string;
  let authority: OpensslBench;
  let trustRoots: Certificate[];
  let model: ArchiveModel & { log: TestLog };

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'jikim-tokens-'));
    authority = openBench();
    makeCertificate(authority, { name: 'root', extensions: ROOT_EXTENSIONS });
    makeCertificate(authority, { name: 'tsa', issuer: 'root', extensions: TSA_EXTENSIONS });
    const trusted = await parseTrustFile(authority.read('root.pem'), Date.now(), nodeArchiveCrypto.subtle);
    trustRoots = trusted.map((each) => each.certificate);
    model = await testModel();
  });
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
    authority.remove();
  });

  const at = (name: string) => join(folder, name);

  function answerTo(request: Bytes): Bytes {
    authority.write('q.tsq', request);
    return makeAnswer(authority, { signer: 'tsa', request: 'q.tsq', out: 'a.tsr' });
  }

  async function stamped(checkpoint: string, size: number) {
    const request = await toTimestampRequest(toUtf8(checkpoint), bytesOf('n', 8), nodeArchiveCrypto.subtle);
    return { checkpoint, size, request, token: toTokenDer(answerTo(request)), chain: null };
  }

  for (const form of ['folder', 'zip'] as const) {
    it(`can be added to the signature of a ${form}, again and again, and make it time-stamped`, async () => {
      const path = at(`later ${form}`);
      await writeArchive(model, { form, path });
      for (const number of ['01', '02']) {
        const request = await requestArchiveToken(path, random);
        const added = await addArchiveToken(path, { answer: answerTo(request), request });
        expect(added).toBe(`signature/token-${number}.tst`);
      }
      expect(await verifyArchiveAt(path)).toMatchObject({ ok: true, trust: 'self-asserted', findings: [] });
      const verdict = await verifyArchiveAt(path, { trustRoots });
      expect(verdict).toMatchObject({ ok: true, trust: 'timestamped', findings: [] });
      expect(verdict.details.timestamps).toHaveLength(2);
      expect(verdict.details.timestamps[0]).toMatchObject({
        over: 'signature',
        entries: null,
        trusted: true,
      });
      expect(readdirSync(folder).filter((name) => name.includes('unfinished'))).toEqual([]);
    });
  }

  it('are checked by openssl with the command of the how-to page', async () => {
    const path = at('openssl');
    await writeArchive(
      { ...model, timestamps: [await stamped(model.checkpoint, 6)] },
      { form: 'folder', path },
    );
    const request = await requestArchiveToken(path, random);
    await addArchiveToken(path, { answer: answerTo(request), request });
    const root = authority.path('root.pem');
    const commands = readFileSync(join(path, 'data/HOW-TO-VERIFY.en.txt'), 'utf8').match(/openssl ts .*/g)!;
    expect(commands).toHaveLength(2);
    for (const command of commands) {
      const line = command.replace('authority-root.pem', root).replace(/ -untrusted \S+/, '');
      expect(runTool(path, 'sh', '-c', line)).toContain('Verification: OK');
    }
    expect(runTool(path, 'sha256sum', '-c', 'signature/tokens-sha256.txt')).toContain('token-01.tst: OK');
  });

  it('are refused where they are for something else', async () => {
    const path = at('foreign');
    await writeArchive(model, { form: 'folder', path });
    const request = await toTimestampRequest(toUtf8('other'), bytesOf('n', 8), nodeArchiveCrypto.subtle);
    const foreign = { answer: answerTo(request), request };
    await expect(addArchiveToken(path, foreign)).rejects.toMatchObject({
      code: 'TIMESTAMP_REQUEST_OTHER_DATA',
    });
    expect(await verifyArchiveAt(path)).toMatchObject({ ok: true });
  });

  it('cannot be added to a sealed file', async () => {
    const path = at('sealed.age');
    const seal = { passphrase: 'one two three' };
    await writeArchive(model, { form: 'sealed', path, seal, scryptLogN: 10 });
    const token = { answer: new Uint8Array(), request: new Uint8Array() };
    await expect(addArchiveToken(path, token)).rejects.toMatchObject({ code: 'ARCHIVE_TOKEN_FORM' });
  });

  describe('over a checkpoint', () => {
    it('vouches for nothing where it is older than the newest file', async () => {
      const files = await toArchiveBytes({
        ...model,
        timestamps: [await stamped(model.log.checkpoint(2), 2)],
      });
      const verdict = await verifyArchive(memorySource(files), nodeArchiveCrypto, { trustRoots });
      expect(verdict).toMatchObject({ ok: true, trust: 'self-asserted', findings: [] });
      expect(verdict.details.timestamps).toMatchObject([{ entries: 2, trusted: true }]);
    });

    it('prove the time of the archive, and of what an earlier checkpoint covers', async () => {
      const timestamps = [await stamped(model.log.checkpoint(3), 3), await stamped(model.checkpoint, 6)];
      const files = await toArchiveBytes({ ...model, timestamps });
      const verdict = await verifyArchive(memorySource(files), nodeArchiveCrypto, { trustRoots });
      expect(verdict).toMatchObject({ ok: true, trust: 'timestamped', findings: [] });
      expect(verdict.details.timestamps.map((each) => [each.over, each.entries])).toEqual([
        ['checkpoint', 3],
        ['checkpoint', 6],
      ]);
    });

    it('are refused before writing where nothing ties the checkpoint to the archive', async () => {
      const timestamps = [await stamped(model.log.checkpoint(4), 4)];
      await expect(toArchiveBytes({ ...model, timestamps })).rejects.toMatchObject({
        code: 'ARCHIVE_PURPOSE',
      });
    });

    it('of another log are refused even when everything else is made anew', async () => {
      const other = await testModel({ seed: 'other' });
      const timestamps = [await stamped(other.checkpoint, 6)];
      const files = await toArchiveBytes({ ...other, timestamps });
      const genuine = await toArchiveBytes({ ...model, timestamps: [await stamped(model.checkpoint, 6)] });
      for (const end of ['.checkpoint.txt', '.tst', '.tsq']) {
        genuine.set(`data/timestamps/01${end}`, files.get(`data/timestamps/01${end}`)!);
      }
      const bag = await rebag(genuine, await testIdentity());
      const verdict = await verifyArchive(memorySource(bag), nodeArchiveCrypto, { trustRoots });
      expect(verdict).toMatchObject({ ok: false, trust: 'self-asserted' });
      expect(verdict.findings.map((each) => each.code)).toContain('CHECKPOINT_SIGNATURE');
    });
  });

  it('are named when a byte of them, their request or their list is flipped, or one is dropped or added', async () => {
    const path = at('flips');
    await writeArchive(model, { form: 'folder', path });
    const request = await requestArchiveToken(path, random);
    await addArchiveToken(path, { answer: answerTo(request), request, chain: pemOf(authority) });
    const files = filesIn(path);
    const pathsNamed = async (changed: ArchiveBytes) =>
      (await verifyArchive(memorySource(changed), nodeArchiveCrypto)).findings.map((each) => each.path);
    expect(await pathsNamed(files)).toEqual([]);
    for (const name of ['token-01.tst', 'token-01.tsq', 'token-01-chain.pem', 'tokens-sha256.txt']) {
      const file = `signature/${name}`;
      const bytes = files.get(file)!;
      for (let position = 0; position < bytes.length; position += 7) {
        expect(await pathsNamed(new Map(files).set(file, flipped(bytes, position)))).toContain(file);
      }
      const without = new Map(files);
      without.delete(file);
      const named = await pathsNamed(without);
      expect(named).toContain(name === 'tokens-sha256.txt' ? 'signature/token-01.tst' : file);
    }
    const extra = new Map(files).set('signature/token-02.tst', files.get('signature/token-01.tst')!);
    expect(await pathsNamed(extra)).toContain('signature/token-02.tst');
  });

  function filesIn(path: string): ArchiveBytes {
    const names = readdirSync(path, { recursive: true, withFileTypes: true }).filter((each) => each.isFile());
    const full = names.map((each) => join(each.parentPath, each.name));
    return new Map(full.map((name) => [name.slice(path.length + 1), new Uint8Array(readFileSync(name))]));
  }

  it('leave other files of the archive alone', async () => {
    const path = at('alone');
    await writeArchive(model, { form: 'folder', path });
    const before = filesIn(path);
    const request = await requestArchiveToken(path, random);
    writeFileSync(at('request.tsq'), request);
    await addArchiveToken(path, { answer: answerTo(request), request });
    const after = filesIn(path);
    for (const [name, bytes] of before) expect(after.get(name)).toEqual(bytes);
    expect([...after.keys()].filter((name) => !before.has(name)).sort()).toEqual([
      'signature/token-01.tsq',
      'signature/token-01.tst',
      'signature/tokens-sha256.txt',
    ]);
  });
});

function pemOf(authority: OpensslBench): string {
  return Buffer.from(authority.read('root.pem')).toString('latin1');
}
