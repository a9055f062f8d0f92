import { randomBytes } from 'node:crypto';
import {
  closeSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { systemPorts } from '../../../electron/core/ports.ts';
import { withFile } from '../../../electron/core/store/page-file.ts';
import { intactCopies, readKeysFiles } from '../../../electron/core/vault/keys-files.ts';
import { keysFindings } from '../../../electron/core/vault/keys-findings.ts';
import { openVault } from '../../../electron/core/vault/open-vault.ts';
import { type Unlocked, unlock } from '../../../electron/core/vault/unlock.ts';
import { inspectVault, verifyPages } from '../../../electron/core/vault/verify-pages.ts';
import { verifyRaw } from '../../../electron/core/vault/verify-raw.ts';
import { makeVault, PASSPHRASE } from './vault-folder.ts';

const PAGE = 16384;
const given = { passphrase: PASSPHRASE };
let dir: string;
let database: string;
let unlocked: Unlocked;

beforeAll(async () => {
  dir = join(mkdtempSync(join(tmpdir(), 'jikim-')), 'vault');
  const { vault } = await makeVault(dir);
  const insert = vault.db.prepare('INSERT INTO content_chunk (bytes) VALUES (?)');
  for (let i = 0; i < 6; i++) insert.run(randomBytes(20_000));
  vault.close();
  database = join(dir, 'vault.db');
  unlocked = await unlock(intactCopies(readKeysFiles(dir)), given);
});

afterAll(() => rmSync(join(dir, '..'), { recursive: true, force: true }));

/** Runs `act` with one byte of a file changed on the disk, and puts it back. */
async function flipped<T>(path: string, offset: number, act: () => Promise<T>): Promise<T> {
  const flip = () => {
    const byte = readFileSync(path)[offset]! ^ 0x10;
    const handle = openSync(path, 'r+');
    writeSync(handle, Uint8Array.of(byte), 0, 1, offset);
    closeSync(handle);
  };
  flip();
  try {
    return await act();
  } finally {
    flip();
  }
}

/** The checks of a closed vault without deriving its key anew for each of thousands of flips. */
const inspectPages = () =>
  withFile(database, (handle) => verifyRaw(handle, unlocked.keys, unlocked.masterKey));
const inspectKeys = async () => keysFindings(dir, unlocked.masterKey);

/** What a person is told: by the open vault, or without SQLite where it does not open. */
async function problems() {
  try {
    const vault = await openVault(dir, given, systemPorts);
    const findings = await verifyPages(vault);
    vault.close();
    return findings;
  } catch (error) {
    expect(error).toMatchObject({ code: 'VAULT_DATABASE_DAMAGED' });
    return inspectVault(dir, given);
  }
}

describe('checking every byte of a vault', () => {
  it('finds nothing in a vault nobody touched', async () => {
    expect(await inspectVault(dir, given)).toEqual([]);
    const vault = await openVault(dir, given, systemPorts);
    expect(await verifyPages(vault)).toEqual([]);
    vault.close();
  });

  it('finds a flip anywhere in the first 100 bytes', async () => {
    for (let offset = 0; offset < 100; offset++) {
      const findings = await flipped(database, offset, inspectPages);
      expect(findings, `byte ${offset}`).toEqual([
        offset < 24 ? { code: 'header', offset } : { code: 'page', page: 1 },
      ]);
    }
  });

  it('finds a flip in every page, body, tag and nonce, and names the page', async () => {
    const pages = statSync(database).size / PAGE;
    expect(pages).toBeGreaterThan(40);
    for (let page = 1; page <= pages; page++)
      for (const offset of [100, (page * 997) % (PAGE - 64), PAGE - 64, PAGE - 33, PAGE - 32, PAGE - 1]) {
        const findings = await flipped(database, (page - 1) * PAGE + offset, inspectPages);
        expect(findings, `page ${page}, byte ${offset}`).toEqual([{ code: 'page', page }]);
      }
  });

  it('finds flips that happen under an open vault, through SQLite as well', async () => {
    const vault = await openVault(dir, given, systemPorts);
    vault.db.prepare('SELECT sum(length(bytes)) FROM content_chunk').get();
    const pages = statSync(database).size / PAGE;
    for (let page = 2; page <= pages; page++) {
      const findings = await flipped(database, (page - 1) * PAGE + 5000, () => verifyPages(vault));
      expect(findings.map((finding) => finding.code)).toEqual(expect.arrayContaining(['page', 'structure']));
    }
    expect(await verifyPages(vault)).toEqual([]);
    vault.close();
  });

  it('finds a flip of every byte of either key file', async () => {
    for (const file of ['keys.json', 'keys.copy.json']) {
      const path = join(dir, file);
      const size = statSync(path).size;
      for (let offset = 0; offset < size; offset++) {
        const findings = await flipped(path, offset, inspectKeys);
        expect(findings, `${file} ${offset}`).toEqual([expect.objectContaining({ code: 'keys-file', file })]);
      }
    }
  });

  it('still opens with one damaged key file, and warns', async () => {
    const vault = await flipped(join(dir, 'keys.json'), 700, () => openVault(dir, given, systemPorts));
    expect(vault.warnings).toContainEqual({ code: 'keys-copy-damaged', file: 'keys.json' });
    vault.close();
  });

  it.each([
    ['cut by a byte', -1],
    ['cut by a page', -PAGE],
    ['longer by a byte', 1],
    ['longer by a page', PAGE],
  ])('finds a file that was %s', async (_, change) => {
    const kept = readFileSync(database);
    const bytes = change < 0 ? kept.subarray(0, change) : Buffer.concat([kept, Buffer.alloc(change)]);
    writeFileSync(database, bytes);
    expect(await problems()).not.toEqual([]);
    writeFileSync(database, kept);
  });

  it('finds an older state of a page put back only through the log: the page itself is authentic', async () => {
    const kept = readFileSync(database);
    const vault = await openVault(dir, given, systemPorts);
    vault.db.prepare("INSERT OR REPLACE INTO meta VALUES ('when', ?)").run(kept.length);
    vault.close();
    const now = readFileSync(database);
    const changed = Array.from({ length: now.length / PAGE }, (_, i) => i).filter(
      (i) => !now.subarray(i * PAGE, (i + 1) * PAGE).equals(kept.subarray(i * PAGE, (i + 1) * PAGE)),
    );
    kept.copy(now, changed.at(-1)! * PAGE, changed.at(-1)! * PAGE, (changed.at(-1)! + 1) * PAGE);
    writeFileSync(database, now);
    expect(await inspectPages()).toEqual([]);
  });
});
