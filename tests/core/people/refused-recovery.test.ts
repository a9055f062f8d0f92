import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { readHistory } from '../../../electron/core/custody/history.ts';
import { recoverPassphrase } from '../../../electron/core/people/recovery.ts';
import { systemPorts } from '../../../electron/core/ports.ts';
import { createSession, openSession, type Session } from '../../../electron/core/session/session.ts';
import { listMembers } from '../../../electron/core/vault/members.ts';
import { codeOf, PASSPHRASE } from '../../support/office-vault.ts';
import { QUICK_COST } from '../../support/quick-cost.ts';
import { temporaryFolder } from '../vault/vault-folder.ts';

const NEXT = 'nine calm otters by the bridge';

async function newSession() {
  const dir = join(temporaryFolder(), 'vault');
  const person = { name: 'Staff One', role: 'counselor' } as const;
  const kdf = QUICK_COST;
  const made = await createSession(dir, { person, passphrase: PASSPHRASE, kdf, ports: systemPorts });
  onTestFinished(() => made.session.close());
  return { ...made, dir };
}

const slotOf = ({ vault }: Session): string => listMembers(vault)[0]!.slotId;
const recoveries = ({ db }: Session): number =>
  [...readHistory(db)].filter(({ kind }) => kind === 'recovery-used').length;

test('a recovery that is refused to a session of an own key leaves no entry of one', async () => {
  const { session } = await newSession();
  const refused = await codeOf(() => recoverPassphrase(session, slotOf(session), NEXT));
  expect(refused).toBe('VAULT_WRONG_RECOVERY_KEY');
  expect(recoveries(session)).toBe(0);
});

test('one that names no slot or too short a passphrase leaves none, one that goes through leaves one', async () => {
  const { session, dir, recoveryKey } = await newSession();
  await session.close();
  const recovered = await openSession(dir, { recoveryKey }, systemPorts);
  onTestFinished(() => recovered.close());
  expect(await codeOf(() => recoverPassphrase(recovered, 'slot_none', NEXT))).toBe('VAULT_SLOT_NOT_FOUND');
  expect(await codeOf(() => recoverPassphrase(recovered, slotOf(recovered), 'short'))).toMatch(/^VAULT_/);
  expect(recoveries(recovered)).toBe(0);
  await recoverPassphrase(recovered, slotOf(recovered), NEXT);
  expect(recoveries(recovered)).toBe(1);
});
