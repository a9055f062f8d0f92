import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verifyArchiveAt } from '../../../electron/core/archive/verify.ts';
import { writeArchive } from '../../../electron/core/archive/write.ts';
import { fingerprintOf } from '../../../electron/core/identity/signer.ts';
import { toHowToText } from '../../../shared/i18n/archive-how-to.ts';
import { testIdentity, testModel } from '../../support/archive-model.ts';
import { hasTool, runTool } from '../../support/tools.ts';

let folder: string;
const bag = () => join(folder, 'bag');

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'jikim-tools-'));
  await writeArchive(await testModel(), { form: 'folder', path: bag() });
  await writeArchive(await testModel(), { form: 'zip', path: join(folder, 'bag.zip') });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The command lines of the how-to page that start with `program`, for the system these tests run on. */
function commandsOf(program: string): string[] {
  const lines = toHowToText('court-expert', 'en')
    .split('\n')
    .map((line) => line.trim().replace(/^Linux: +/, ''));
  return lines.filter((line) => line.startsWith(program));
}

const shell = (command: string): string => runTool(bag(), 'sh', '-c', command);

describe.skipIf(!hasTool('sha256sum'))('sha256sum and sha512sum', () => {
  it('find every file as listed, by the very command of the how-to page', () => {
    const [command] = commandsOf('sha256sum');
    const lines = shell(command!).trimEnd().split('\n');
    expect(lines.length).toBeGreaterThan(20);
    expect(lines.filter((line) => !line.endsWith(': OK'))).toEqual([]);
  });

  it('give the same commands on the Korean page', () => {
    for (const program of ['sha256sum', 'openssl', 'age', 'jikim']) {
      const korean = toHowToText('court-expert', 'ko');
      for (const command of commandsOf(program)) expect(korean).toContain(command);
    }
  });
});

describe.skipIf(!hasTool('openssl', 'version'))('openssl', () => {
  it('accepts the signature and prints the fingerprint that Jikim prints', async () => {
    const [verify, fingerprint] = commandsOf('openssl').filter((line) => !line.startsWith('openssl ts'));
    expect(() => shell(verify!)).not.toThrow();
    rmSync(join(bag(), 'tagmanifest.out'));
    const printed = shell(fingerprint!).split('=')[1]!.trim().replaceAll(':', '').toLowerCase();
    expect(printed).toBe(fingerprintOf((await testIdentity()).certificate));
    const verdict = await verifyArchiveAt(bag());
    expect(verdict.details.signer).toMatchObject({
      fingerprint: printed,
      signingTime: '2026-03-02T01:02:03Z',
    });
  });

  it('refuses the signature once the list has changed', () => {
    const changed = join(folder, 'changed');
    cpSync(bag(), changed, { recursive: true });
    appendFileSync(join(changed, 'tagmanifest-sha256.txt'), '\n');
    const command = commandsOf('openssl cms')[0]!;
    expect(() => runTool(changed, 'sh', '-c', command)).toThrow();
  });
});

describe.skipIf(!hasTool('unzip', '-v'))('unzip', () => {
  it('finds no fault in the zip and unpacks it into the folder archive', async () => {
    expect(runTool(folder, 'unzip', '-t', 'bag.zip')).toContain('No errors detected');
    runTool(folder, 'unzip', '-q', 'bag.zip', '-d', 'unpacked');
    expect(await verifyArchiveAt(join(folder, 'unpacked', 'archive'))).toMatchObject({ ok: true });
  });
});

describe.skipIf(!hasTool('python3'))("Python's zipfile", () => {
  it('reads the zip, its names and checksums', () => {
    const script =
      'import zipfile,sys; z=zipfile.ZipFile(sys.argv[1]); print(z.testzip(), len(z.namelist()))';
    expect(runTool(folder, 'python3', '-c', script, 'bag.zip')).toMatch(/^None \d\d/);
  });
});

describe.skipIf(!hasTool('age'))('age', () => {
  it('opens a sealed archive with a key, and what comes out is the zip', async () => {
    runTool(folder, 'age-keygen', '-o', 'key.txt');
    const key = readFileSync(join(folder, 'key.txt'), 'utf8');
    const recipient = /age1[0-9a-z]+/.exec(key)![0];
    const path = join(folder, 'sealed.age');
    const seal = { recipients: [recipient] };
    await writeArchive(await testModel({ purpose: 'sealed' }), { form: 'sealed', path, seal });
    runTool(folder, 'age', '-d', '-i', 'key.txt', '-o', 'opened.zip', 'sealed.age');
    expect(await verifyArchiveAt(join(folder, 'opened.zip'))).toMatchObject({ ok: true, findings: [] });
    const identities = [/AGE-SECRET-KEY-1[0-9A-Z]+/.exec(key)![0]];
    expect(await verifyArchiveAt(path, { identities })).toMatchObject({ ok: true, findings: [] });
  });

  it('seals a zip so that Jikim verifies it', async () => {
    const key = readFileSync(join(folder, 'key.txt'), 'utf8');
    const recipient = /age1[0-9a-z]+/.exec(key)![0];
    runTool(folder, 'age', '-r', recipient, '-o', 'theirs.age', 'bag.zip');
    const identities = [/AGE-SECRET-KEY-1[0-9A-Z]+/.exec(key)![0]];
    expect(await verifyArchiveAt(join(folder, 'theirs.age'), { identities })).toMatchObject({ ok: true });
  });

  it.skipIf(!hasTool('script', '--version'))('opens a sealed archive with its passphrase', async () => {
    const path = join(folder, 'phrase.age');
    const seal = { passphrase: 'correct horse 말' };
    await writeArchive(await testModel({ purpose: 'sealed' }), {
      form: 'sealed',
      path,
      seal,
      scryptLogN: 12,
    });
    writeFileSync(join(folder, 'answer'), `${seal.passphrase}\n`);
    // age asks on the terminal; script gives it one.
    runTool(
      folder,
      'sh',
      '-c',
      "(sleep 1; cat answer) | script -qec 'age -d -o phrase.zip phrase.age' /dev/null",
    );
    expect(await verifyArchiveAt(join(folder, 'phrase.zip'))).toMatchObject({ ok: true });
  });
});
