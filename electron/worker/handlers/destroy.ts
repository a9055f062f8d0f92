import { JikimError } from '../../../shared/errors/index.ts';
import { type DestroyedResult, MOST_SHOWN } from '../../../shared/ipc/calls/destroy.ts';
import { type DestroyedSeveral, destroySeveral, foreseeSeveral } from '../../core/destroy/destroy-several.ts';
import type { Whereabouts } from '../../core/destroy/whereabouts.ts';
import { assertNewFile } from '../../core/files/new-file.ts';
import { confirmSelf } from '../../core/people/confirm-self.ts';
import { writeNewPdf } from '../../core/report/pdf/new-pdf.ts';
import { writeDestructionSheet } from '../../core/report/sheets/destruction-sheet.ts';
import type { Session } from '../../core/session/session.ts';
import { type Desk, sessionOf, whileOpen } from '../desk.ts';
import { takeSecret } from '../secrets.ts';
import type { Handlers } from './table.ts';

interface Last {
  readonly target: string;
  readonly destroyed: DestroyedSeveral;
}

/** What was destroyed last, for a certificate that could not be written or is wanted after all; ends with the session. */
const lastOf = new WeakMap<Session, Last>();

export const destroyHandlers: Handlers<'destroy.foresee' | 'destroy.run' | 'destroy.writeCertificate'> = {
  'destroy.foresee'(desk, { ids }) {
    const { items, drafts, forbidden, copiesOutside } = foreseeSeveral(sessionOf(desk), ids);
    return {
      items: items.length,
      bytes: items.reduce((sum, { size }) => sum + size, 0),
      names: items.slice(0, MOST_SHOWN).map(({ itemId, names }) => names[0] ?? itemId),
      drafts: drafts.length,
      forbidden: forbidden.slice(0, MOST_SHOWN).map((each) => ({ ...each })),
      copies: shownOf(copiesOutside),
    };
  },

  async 'destroy.run'(desk, { ids, reason, own, certificate }, { signal, onProgress }) {
    const session = sessionOf(desk);
    await confirmSelf(session, takeSecret(desk, own));
    if (certificate !== null) assertNewFile(certificate);
    const work = { reason, signal, onProgress: whileOpen(desk, session).telling(onProgress) };
    const destroyed = await destroySeveral(session, ids, work);
    const last = { target: ids[0]!, destroyed };
    lastOf.set(session, last);
    return toResult(last, certificate === null ? null : await tryCertificate(desk, session, certificate));
  },

  async 'destroy.writeCertificate'(desk, { path }) {
    assertNewFile(path);
    await writeCertificate(desk, sessionOf(desk), path);
    return {};
  },
};

/** What is destroyed stays destroyed: a paper that fails is said, and written again by the person. */
async function tryCertificate(desk: Desk, session: Session, path: string): Promise<string | null> {
  try {
    await writeCertificate(desk, session, path);
    return path;
  } catch {
    return null;
  }
}

async function writeCertificate(desk: Desk, session: Session, path: string): Promise<void> {
  const last = lastOf.get(session);
  if (last === undefined) throw new JikimError('IPC_NOTHING_DESTROYED');
  const { vault, ports } = session;
  const offsetMinutes = ports.clock.offsetMinutes(Date.parse(last.destroyed.at));
  const by = vault.actor.name ?? '';
  const sheet = { ...last, vaultId: vault.vaultId, by, offsetMinutes };
  await writeNewPdf(path, (sink) => writeDestructionSheet(sheet, sink));
  desk.wrote(path);
}

function toResult({ target, destroyed }: Last, certificate: string | null): DestroyedResult {
  const { itemIds, at, remnants, copiesOutside, notBegun } = destroyed;
  return {
    items: itemIds.length,
    isCase: target.startsWith('cas_'),
    at,
    remnants,
    copies: shownOf(copiesOutside),
    notBegun,
    certificate,
  };
}

function shownOf(copies: readonly Whereabouts[]) {
  return { total: copies.length, rows: copies.slice(0, MOST_SHOWN).map((each) => ({ ...each })) };
}
