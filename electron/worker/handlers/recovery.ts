import { listPeople } from '../../core/people/people.ts';
import { recoverPassphrase, reissueRecovery } from '../../core/people/recovery.ts';
import { sessionOf } from '../desk.ts';
import type { Handlers } from './table.ts';

export const recoveryHandlers: Handlers<'recovery.people' | 'recovery.setPassphrase' | 'recovery.reissue'> = {
  'recovery.people': (desk) => ({
    people: listPeople(sessionOf(desk)).flatMap(({ slotId, name }) =>
      slotId === null ? [] : [{ slotId, name }],
    ),
  }),

  async 'recovery.setPassphrase'(desk, { slotId, passphrase }) {
    const { recoveryKey } = await recoverPassphrase(sessionOf(desk), slotId, passphrase);
    return { recoveryKey };
  },

  'recovery.reissue': (desk) => ({ recoveryKey: reissueRecovery(sessionOf(desk)) }),
};
