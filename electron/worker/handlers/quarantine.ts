import type { Whereabouts } from '../../core/destroy/whereabouts.ts';
import { findCopiesOfIsolated } from '../../core/quarantine/copies.ts';
import { quarantineFile } from '../../core/quarantine/isolate-file.ts';
import { listIsolatedPage } from '../../core/quarantine/page.ts';
import { describeQuarantine, hideItems, type Isolation } from '../../core/quarantine/quarantine.ts';
import { readReferral } from '../../core/quarantine/referral.ts';
import { searchForFile } from '../../core/quarantine/search-file.ts';
import { writeNewPdf } from '../../core/report/pdf/new-pdf.ts';
import { writeReferralSheet } from '../../core/report/sheets/referral-sheet.ts';
import type { Session } from '../../core/session/session.ts';
import { sessionOf, whileOpen } from '../desk.ts';
import { isolateHidden } from '../isolating.ts';
import type { Handlers } from './table.ts';

type QuarantineName =
  | 'quarantine.isolate'
  | 'quarantine.isolateFile'
  | 'quarantine.list'
  | 'quarantine.copies'
  | 'quarantine.describe'
  | 'quarantine.sheet'
  | 'quarantine.search';

/** Copies that are named one by one. */
const MOST_COPIES = 200;

export const quarantineHandlers: Handlers<QuarantineName> = {
  async 'quarantine.isolate'(desk, { itemIds }, tools) {
    const session = sessionOf(desk);
    // At once, whatever is going on: what waits for its turn must not be decoded or exported meanwhile.
    const hidden = hideItems(session, itemIds, { isolatedBy: nameOf(session) });
    return toResult({ ...hidden, remnants: await isolateHidden(desk, session, hidden, tools) });
  },

  async 'quarantine.isolateFile'(desk, { caseId, path, ...words }, { signal, onProgress }) {
    const session = sessionOf(desk);
    const said = { isolatedBy: nameOf(session), ...words };
    // Where nothing is said of where the original lies, it is where the file is.
    const { whereOriginalIs, ...rest } = said;
    const given = whereOriginalIs === '' ? rest : said;
    const { telling } = whileOpen(desk, session);
    const file = { caseId, path, words: given, signal };
    return toResult(await quarantineFile(session, file, telling(onProgress)));
  },

  'quarantine.list': (desk, { caseId, from, count }) => {
    const { total, rows } = listIsolatedPage(sessionOf(desk).db, caseId, { from, count });
    return { total, rows: [...rows] };
  },

  'quarantine.copies': (desk, { itemId }) => toCopies(findCopiesOfIsolated(sessionOf(desk).db, itemId)),

  'quarantine.describe'(desk, { itemId, ...change }) {
    describeQuarantine(sessionOf(desk), itemId, change);
    desk.tell('changed', { topics: ['case', 'item'] });
    return {};
  },

  async 'quarantine.sheet'(desk, { itemId, path }) {
    const referral = readReferral(sessionOf(desk), itemId);
    await writeNewPdf(path, (sink) => writeReferralSheet(referral, sink));
    desk.wrote(path);
    return {};
  },

  async 'quarantine.search'(desk, { path }, { signal }) {
    const { stored, pieces, remnants } = await searchForFile(sessionOf(desk), path, signal);
    return { stored, pieces, remnants };
  },
};

/** Who isolates: the one whose key opened the vault. Nobody is asked who saw it. */
function nameOf({ vault }: Session): string {
  return vault.actor.name ?? '';
}

function toResult({ items, pieces, remnants, copiesOutside }: Omit<Isolation, 'quarantines'>) {
  return { items: items.length, pieces, remnants, ...toCopies(copiesOutside) };
}

function toCopies(copies: readonly Whereabouts[]) {
  return {
    copiesOutside: copies
      .slice(0, MOST_COPIES)
      .map(({ kind, at, target, recipient }) => ({ kind, at, target, recipient })),
    moreCopies: Math.max(0, copies.length - MOST_COPIES),
  };
}
