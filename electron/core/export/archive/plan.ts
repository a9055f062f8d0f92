import type { Purpose } from '../../../../shared/archive/manifest.ts';
import { holdsProtectedName, protectedNamesOf } from '../../../../shared/protect/protected-names.ts';
import { readCase } from '../../case/cases.ts';
import { assertConsented } from '../../consent/leaving.ts';
import { readSize } from '../../custody/log.ts';
import { isListed, listExhibits } from '../../exhibit/exhibits.ts';
import { nameOf } from '../../exhibit/part-view.ts';
import { listParties } from '../../party/parties.ts';
import type { Session } from '../../session/session.ts';
import { chooseItems, type ItemChoice, type LeftOutOfArchive } from './choose-items.ts';
import { hasIdentity } from './identity.ts';

export interface ArchivePlan {
  readonly items: number;
  /** Of the originals that go along. */
  readonly bytes: number;
  readonly exhibits: number;
  /** Files whose name holds a protected one and is left out of the list of names. */
  readonly namesHidden: number;
  readonly leftOut: readonly (LeftOutOfArchive & { readonly name: string })[];
  /** Without one nothing can be signed. */
  readonly hasIdentity: boolean;
}

/** What an archive of the case would hold as it stands now. Throws RECORD_UNKNOWN, CONSENT_WITHDRAWN. */
export function planArchiveOf(session: Session, choice: ItemChoice): ArchivePlan {
  const { db } = session;
  const { caseId, purpose } = choice;
  readCase(db, caseId);
  assertConsented(session, choice);
  const { items, leftOut } = chooseItems(session, choice, readSize(db));
  const withBytes = items.filter(({ open }) => open !== null);
  return {
    items: items.length,
    bytes: withBytes.reduce((sum, { size }) => sum + size, 0),
    exhibits: exhibitsIn(session, caseId, purpose),
    namesHidden: purpose === 'proofs-only' ? items.length : hiddenNames(session, caseId, items),
    leftOut: leftOut.map((each) => ({ ...each, name: nameOf(db, each.what) })),
    hasIdentity: hasIdentity(db),
  };
}

function exhibitsIn({ db }: Session, caseId: string, purpose: Purpose): number {
  if (purpose === 'proofs-only') return 0;
  return listExhibits(db, caseId).filter(({ value }) => isListed(value)).length;
}

function hiddenNames({ db }: Session, caseId: string, items: readonly { readonly id: string }[]): number {
  const names = protectedNamesOf(listParties(db, caseId).map(({ value }) => value));
  return items.filter(({ id }) => holdsProtectedName(nameOf(db, id), names)).length;
}
