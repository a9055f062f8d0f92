import { toHex } from '../../../shared/bytes.ts';
import { NO_PREVIOUS } from '../../../shared/custody/entry.ts';
import { JikimError } from '../../../shared/errors/index.ts';
import type { HistoryRow as Shown } from '../../../shared/ipc/calls/history.ts';
import { checkpointOver } from '../../core/custody/checkpoint.ts';
import type { HistoryRow } from '../../core/custody/history.ts';
import { readSize } from '../../core/custody/log.ts';
import { readEntry } from '../../core/custody/read.ts';
import { findHistory, historyWindow } from '../../core/history/find-history.ts';
import { namesIn } from '../../core/history/names.ts';
import { printHistory } from '../../core/history/print-history.ts';
import { recordsOfEntry } from '../../core/history/records-of-entry.ts';
import { listPersonRecords } from '../../core/people/people.ts';
import { sessionOf } from '../desk.ts';
import type { Handlers } from './table.ts';

/** Records of one entry that are listed: an isolation can have thousands. */
const LISTED = 200;

export const historyHandlers: Handlers<
  'history.rows' | 'history.people' | 'history.entry' | 'history.print'
> = {
  'history.rows'(desk, { filter, ...window }) {
    const { db } = sessionOf(desk);
    const found = findHistory(db, filter);
    const nameOf = namesIn(db);
    return { total: found.total, rows: historyWindow(db, found, window).map((row) => toShown(row, nameOf)) };
  },

  'history.people': (desk) => ({
    people: listPersonRecords(sessionOf(desk).db)
      .slice(0, 1000)
      .map(({ personId, name }) => ({ id: personId, name })),
  }),

  'history.entry'(desk, { seq }) {
    const { db } = sessionOf(desk);
    const stored = readEntry(db, seq);
    if (stored === null) throw new JikimError('RECORD_UNKNOWN', { what: 'entry', id: String(seq) });
    const records = recordsOfEntry(db, seq);
    const checkpoint = checkpointOver(db, seq);
    return {
      seq,
      size: readSize(db),
      text: stored.text,
      leaf: toHex(stored.leaf),
      previous: stored.entry.prev ?? NO_PREVIOUS,
      records: records.slice(0, LISTED),
      recordsTotal: records.length,
      checkpoint: checkpoint === null ? null : { size: checkpoint.size, at: checkpoint.at },
    };
  },

  async 'history.print'(desk, { filter, path, lang }, { signal, onProgress }) {
    const printed = await printHistory(sessionOf(desk), { filter, path, lang, signal, onProgress });
    desk.wrote(path);
    return { path, ...printed };
  },
};

function toShown(row: HistoryRow, nameOf: (id: string) => string | null): Shown {
  const named = (id: string | null) => (id === null ? null : { id, name: nameOf(id) });
  const { seq, at, clock, kind, subject, actor, actorBasis, refs } = row;
  return {
    seq,
    at,
    clock,
    kind,
    subject: named(subject),
    actor: named(actor),
    actorBasis,
    purpose: refs.purpose ?? null,
    change: refs.change ?? null,
  };
}
