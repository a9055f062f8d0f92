import { JikimError } from '../../../shared/errors/index.ts';
import { confirmSelf } from '../../core/people/confirm-self.ts';
import { addPerson, changeOwnPassphrase, listPeople, removePerson } from '../../core/people/people.ts';
import { rekeyWithEntry } from '../../core/people/rekey.ts';
import { openSession } from '../../core/session/session.ts';
import type { UnlockWith } from '../../core/vault/unlock.ts';
import { clearDesk, type Desk, sessionOf } from '../desk.ts';
import { pageOf } from '../page.ts';
import { handSecret } from '../secrets.ts';
import type { Handlers } from './table.ts';

type Name =
  | 'self.confirm'
  | 'secret.hand'
  | 'person.list'
  | 'person.add'
  | 'person.remove'
  | 'person.changePassphrase'
  | 'vault.rekey';

export const peopleHandlers: Handlers<Name> = {
  async 'self.confirm'(desk, { own }) {
    await confirmSelf(sessionOf(desk), own);
    return {};
  },

  'secret.hand': (desk, { secret }) => ({ secretId: handSecret(desk, secret) }),

  'person.list'(desk, part) {
    const session = sessionOf(desk);
    const people = [...listPeople(session)].sort(
      (a, b) => Number(a.slotId === null) - Number(b.slotId === null),
    );
    return pageOf(people, part, ({ personId, slotId, name, role, shared }) => {
      const isSelf = personId === session.personId;
      return { personId, slotId, name, role, shared, isSelf };
    });
  },

  async 'person.add'(desk, { own, passphrase, ...person }) {
    const session = sessionOf(desk);
    await confirmSelf(session, own);
    const { personId } = await addPerson(session, person, passphrase);
    desk.tell('changed', { topics: ['people'] });
    return { personId };
  },

  async 'person.remove'(desk, { own, slotId }) {
    const session = sessionOf(desk);
    await confirmSelf(session, own);
    removePerson(session, slotId);
    desk.tell('changed', { topics: ['people'] });
    return {};
  },

  async 'person.changePassphrase'(desk, { own, next }) {
    await changeOwnPassphrase(sessionOf(desk), own, next);
    return {};
  },

  async 'vault.rekey'(desk, { own }) {
    const session = sessionOf(desk);
    await confirmSelf(session, own);
    // A folder that is watched would be so no more, and nobody would hear of it.
    if (desk.jobs.size > 0 || desk.watched !== null) throw new JikimError('IPC_BUSY');
    const { dir, actor } = session.vault;
    await desk.door(() => {
      // A lock that came first stays: nothing is opened behind it.
      if (desk.session !== session) throw new JikimError('IPC_NO_VAULT');
      return rekeyClosed(desk, dir, { passphrase: own, slotId: actor.slotId! });
    });
    return {};
  },
};

/**
 * Closes the vault, gives it new keys and puts it back on the desk, whatever came of it. A lock that was asked for
 * meanwhile waits at the door and closes it again.
 */
async function rekeyClosed(desk: Desk, dir: string, unlock: UnlockWith): Promise<void> {
  await clearDesk(desk);
  try {
    // It was open a moment ago: whatever there was to say was said then.
    await rekeyWithEntry(dir, unlock, desk.ports, () => {});
  } finally {
    await openAgain(desk, dir, unlock);
  }
}

async function openAgain(desk: Desk, dir: string, unlock: UnlockWith): Promise<void> {
  try {
    desk.session = await openSession(dir, unlock, desk.ports);
    desk.tell('changed', { topics: ['case', 'item', 'people'] });
  } catch (error) {
    // The page must not go on as if a vault were open.
    desk.tell('locked', { reason: 'asked', stoppedJobs: [] });
    throw error;
  }
}
