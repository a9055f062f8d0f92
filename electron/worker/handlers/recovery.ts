import { assertNewFile } from '../../core/files/new-file.ts';
import { confirmSelf } from '../../core/people/confirm-self.ts';
import { listPeople } from '../../core/people/people.ts';
import { recoverPassphrase, reissueRecovery } from '../../core/people/recovery.ts';
import { writeNewPdf } from '../../core/report/pdf/new-pdf.ts';
import { writeRecoverySheet } from '../../core/report/sheets/recovery-sheet.ts';
import { sessionOf } from '../desk.ts';
import type { Handlers } from './table.ts';

type Name = 'recovery.people' | 'recovery.setPassphrase' | 'recovery.renew' | 'recovery.writeSheet';

export const recoveryHandlers: Handlers<Name> = {
  'recovery.people': (desk) => ({
    people: listPeople(sessionOf(desk)).flatMap(({ slotId, name }) =>
      slotId === null ? [] : [{ slotId, name }],
    ),
  }),

  async 'recovery.setPassphrase'(desk, { slotId, passphrase }) {
    const { recoveryKey } = await recoverPassphrase(sessionOf(desk), slotId, passphrase);
    return { recoveryKey };
  },

  async 'recovery.renew'(desk, { own }) {
    const session = sessionOf(desk);
    await confirmSelf(session, own);
    return { recoveryKey: reissueRecovery(session) };
  },

  async 'recovery.writeSheet'(desk, { recoveryKey, path, lang }) {
    const printedAt = sessionOf(desk).ports.clock.now();
    assertNewFile(path);
    await writeNewPdf(path, (sink) => writeRecoverySheet({ recoveryKey, lang, printedAt }, sink));
    desk.wrote(path);
    return {};
  },
};
