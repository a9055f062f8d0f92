import type { Consent, ConsentPurpose } from '../../../shared/domain/consent.ts';
import { JikimError } from '../../../shared/errors/index.ts';
import type { Session } from '../session/session.ts';
import { withdrawnFor } from './consents.ts';
import { todayOf } from './today.ts';

/** Purposes under which something leaves the office. */
const LEAVING: readonly ConsentPurpose[] = ['court-filing', 'give-to-attorney', 'give-to-authority'];

/** Withdrawn consents to give something away that nothing else covers today. */
export function withdrawnForLeaving(
  { db, ports }: Session,
  caseId: string,
  purposes: readonly ConsentPurpose[] = LEAVING,
): Consent[] {
  const today = todayOf(ports.clock);
  return purposes.flatMap((purpose) => withdrawnFor(db, caseId, purpose, today));
}

/**
 * What leaves shows the case, so that a withdrawal that is not about named items alone stops it, unless the law that
 * compels it is named. Throws CONSENT_WITHDRAWN.
 */
export function assertConsented(
  session: Session,
  { caseId, basis }: { readonly caseId: string; readonly basis: string },
  purposes: readonly ConsentPurpose[] = LEAVING,
): void {
  if (basis !== '') return;
  const withdrawn = withdrawnForLeaving(session, caseId, purposes).find(
    ({ scope }) => scope !== 'named-items',
  );
  if (withdrawn !== undefined)
    throw new JikimError('CONSENT_WITHDRAWN', { on: withdrawn.withdrawnAt!, id: withdrawn.consentId });
}

/** Items that a withdrawn consent named one by one: they stay, and the rest may go. */
export function withdrawnItems(
  session: Session,
  caseId: string,
  purposes: readonly ConsentPurpose[] = LEAVING,
): ReadonlySet<string> {
  return new Set(withdrawnForLeaving(session, caseId, purposes).flatMap(({ itemIds }) => itemIds));
}
