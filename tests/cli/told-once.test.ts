import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { makeBackup } from '../../electron/core/backup/backup.ts';
import { markUnproven } from '../../electron/core/destroy/unproven.ts';
import { noteKeyChange } from '../../electron/core/people/key-change.ts';
import { systemPorts } from '../../electron/core/ports.ts';
import { inTransaction } from '../../electron/core/session/act.ts';
import { openSession } from '../../electron/core/session/session.ts';
import { type Office, openOffice, PASSPHRASE } from './terminal.ts';

const REMOVAL = 'An isolation or destruction was cut off.';
const KEY_CHANGE = 'A change of the keys (passphrase-changed) was cut off before';

const offices: Office[] = [];
let office: Office;

/** A vault in which work was cut off: its next opening finishes that, and is the only one that can tell. */
beforeEach(async () => {
  office = await openOffice();
  offices.push(office);
  const session = await openSession(office.vault, { passphrase: PASSPHRASE }, systemPorts);
  noteKeyChange(session, [{ kind: 'passphrase-changed', subject: session.personId! }]);
  inTransaction(session, () => markUnproven(session.db));
  await makeBackup(session, office.at('backup'), () => {});
  await session.close();
});
afterAll(() => {
  for (const each of offices) each.close();
});

describe('what only one opening of a vault can tell', () => {
  it.each(['log', 'verify vault', 'vault rekey'])(
    'is told by the command that opens it, not by the next: %s',
    async (words) => {
      const first = await office.run(...words.split(' '));
      expect([first.code, first.err]).toEqual([0, expect.stringContaining(REMOVAL)]);
      expect(first.err).toContain(KEY_CHANGE);
      expect(first.err.split('\n')).toHaveLength(3);
      expect((await office.run('log')).err).toBe('');
    },
  );

  it('is told of a restored vault by the restoring', async () => {
    const restored = office.at('restored');
    const first = await office.run('restore', office.at('backup'), restored);
    expect([first.code, first.err]).toEqual([0, expect.stringContaining(REMOVAL)]);
    expect(first.err).toContain(KEY_CHANGE);
    expect((await office.run('--vault', restored, 'log')).err).toBe('');
  });
});
