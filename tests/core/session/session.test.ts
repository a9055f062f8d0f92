import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { listPersonRecords } from '../../../electron/core/people/people.ts';
import { systemPorts } from '../../../electron/core/ports.ts';
import { assertLogIntact } from '../../../electron/core/session/assert-log-intact.ts';
import { createSession, openSession } from '../../../electron/core/session/session.ts';
import { createVault } from '../../../electron/core/vault/create-vault.ts';
import { listMembers } from '../../../electron/core/vault/members.ts';
import { toHex } from '../../../shared/bytes.ts';
import { QUICK_COST } from '../../support/quick-cost.ts';

const root = mkdtempSync(join(tmpdir(), 'jikim-session-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const passphrase = 'seven plain words for tests only';
const input = {
  person: { name: 'Staff One', role: 'attorney' as const },
  passphrase,
  kdf: QUICK_COST,
  ports: systemPorts,
};

function kindsOf(db: { prepare(sql: string): { pluck(): { all(): unknown[] } } }): unknown[] {
  return db.prepare('SELECT kind FROM custody_entry ORDER BY seq').pluck().all();
}

test('a new vault begins its log with its making and with the person, whose signing key is recorded', async () => {
  const { session } = await createSession(join(root, 'new'), input);
  expect(kindsOf(session.db)).toEqual(['vault-created', 'person-added']);
  const [person] = listPersonRecords(session.db);
  const [member] = listMembers(session.vault);
  expect(person).toMatchObject({ name: 'Staff One', role: 'attorney', shared: false });
  expect(person!.signingKey).toBe(toHex(member!.signingKey));
  await session.close();
});

test('a vault whose creation died before its first entries gets them at the next opening, once', async () => {
  const dir = join(root, 'cut off');
  const { vault } = await createVault(dir, input);
  vault.close();
  for (const _ of [1, 2]) {
    const session = await openSession(dir, { passphrase }, systemPorts);
    expect(kindsOf(session.db)).toEqual(['vault-created', 'person-added']);
    const identity = { vaultId: session.vault.vaultId, logPublicKey: session.vault.logKey.publicKey };
    await assertLogIntact(session.db, identity);
    await session.close();
  }
});

test('closing twice does nothing the second time', async () => {
  const { session } = await createSession(join(root, 'twice'), input);
  await session.close();
  await session.close();
  expect(session.db.open).toBe(false);
});
