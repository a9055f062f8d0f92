import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { changeOwnPassphrase } from '../../../electron/core/people/people.ts';
import type { SessionWarning } from '../../../electron/core/session/session.ts';
import { verifyVault } from '../../../electron/core/verify-vault/verify-vault.ts';
import { openOffice, PASSPHRASE } from '../../faults/office.ts';
import { temporaryOffice } from '../../faults/temporary-office.ts';
import { temporaryFolder } from '../vault/vault-folder.ts';

const NEXT = '새로운 긴 비밀번호';
const FILES = ['keys.json', 'keys.copy.json'] as const;

/** A closed vault whose passphrase was changed, and its key files of before. */
async function changedOnce(): Promise<{ dir: string; before: string }> {
  const { session, dir } = await temporaryOffice();
  const before = temporaryFolder();
  for (const file of FILES) cpSync(join(dir, file), join(before, file));
  await changeOwnPassphrase(session, PASSPHRASE, NEXT);
  await session.close();
  return { dir, before };
}

async function told(
  dir: string,
  passphrase: string,
): Promise<{ found: string[]; warnings: SessionWarning[] }> {
  const session = await openOffice(dir, passphrase);
  onTestFinished(() => session.close());
  const { findings } = await verifyVault(session, { knownCheckpoints: [], onProgress: () => {} });
  return { found: findings.map(({ code }) => code), warnings: [...session.warnings] };
}

describe('the key files', () => {
  it.each(FILES)('%s dropped is found', async (file) => {
    const { dir } = await changedOnce();
    rmSync(join(dir, file));
    const { found, warnings } = await told(dir, NEXT);
    expect([...found, ...warnings.map(({ code }) => code)]).not.toEqual([]);
  });

  it.each(FILES)('%s edited is found', async (file) => {
    const { dir } = await changedOnce();
    const text = readFileSync(join(dir, file), 'utf8');
    writeFileSync(join(dir, file), text.replace(/"counter":\d+/, '"counter":99'));
    const { found, warnings } = await told(dir, NEXT);
    expect(found).toEqual(['KEYS_FILE']);
    expect(warnings).toContainEqual({ code: 'keys-copy-damaged', file });
  });

  it('both put back to an earlier state open with the earlier passphrase, and that is said', async () => {
    const { dir, before } = await changedOnce();
    for (const file of FILES) cpSync(join(before, file), join(dir, file));
    const { warnings } = await told(dir, PASSPHRASE);
    expect(warnings.map(({ code }) => code)).toContain('keys-rolled-back');
  });

  it('of another vault do not open this one', async () => {
    const { dir } = await changedOnce();
    const other = await changedOnce();
    for (const file of FILES) cpSync(join(other.dir, file), join(dir, file));
    await expect(openOffice(dir, NEXT)).rejects.toMatchObject({ code: 'VAULT_DATABASE_DAMAGED' });
  });
});
