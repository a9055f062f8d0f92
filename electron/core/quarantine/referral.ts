import { quarantineSchema } from '../../../shared/domain/quarantine.ts';
import { JikimError } from '../../../shared/errors/index.ts';
import { listItemRecords } from '../records/read-records.ts';
import type { Referral } from '../report/sheets/referral-sheet.ts';
import type { Session } from '../session/session.ts';
import { findCopiesOfIsolated } from './copies.ts';

/** What the referral sheet of an isolated item says. Throws RECORD_UNKNOWN. */
export function readReferral({ db, ports }: Session, itemId: string): Referral {
  const stored = listItemRecords(db, 'quarantine', itemId, quarantineSchema)[0];
  if (stored === undefined) throw new JikimError('RECORD_UNKNOWN', { what: 'isolated item', id: itemId });
  const copies = findCopiesOfIsolated(db, itemId);
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
