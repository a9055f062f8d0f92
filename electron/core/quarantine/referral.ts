import { quarantineSchema } from '../../../shared/domain/quarantine.ts';
import { JikimError } from '../../../shared/errors/index.ts';
import { findCopiesOutside } from '../destroy/whereabouts.ts';
import { listItemRecords } from '../records/read-records.ts';
import type { Referral } from '../report/sheets/referral-sheet.ts';
import type { Session } from '../session/session.ts';

/** What the referral sheet of an isolated item says. Throws RECORD_UNKNOWN. */
export function readReferral({ db, ports }: Session, itemId: string): Referral {
  const stored = listItemRecords(db, 'quarantine', itemId, quarantineSchema)[0];
  if (stored === undefined) throw new JikimError('RECORD_UNKNOWN', { what: 'isolated item', id: itemId });
  const since = firstSeqOf(db, itemId);
  const copies = since === null ? [] : findCopiesOutside(db, [itemId], since);
  const printedAt = ports.clock.now();
  return {
    quarantine: stored.value,
    copies: copies.map(({ kind, at, target, recipient }) =>
      [kind === 'export' ? '내보낸 것' : '백업', at, target, recipient]
        .filter((part) => part !== '')
        .join('  '),
    ),
    printedAt,
    offsetMinutes: ports.clock.offsetMinutes(printedAt),
  };
}

/** Entry that took the item in; null for a file that was never in the vault. */
function firstSeqOf(db: Session['db'], itemId: string): number | null {
  const seq = db.prepare('SELECT min(entry_seq) FROM record WHERE id = ?').pluck().get(itemId);
  return seq as number | null;
}
