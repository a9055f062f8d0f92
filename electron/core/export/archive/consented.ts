import type { Consent, ConsentPurpose } from '../../../../shared/domain/consent.ts';
import { JikimError } from '../../../../shared/errors/index.ts';
import { withdrawnFor } from '../../consent/consents.ts';
import { todayOf } from '../../consent/today.ts';
import type { Session } from '../../session/session.ts';

/** Purposes under which something leaves the office. */
const LEAVING: readonly ConsentPurpose[] = ['court-filing', 'give-to-attorney', 'give-to-authority'];

/** Withdrawn consents to give something away that nothing else covers today. */
export function withdrawnForLeaving({ db, ports }: Session, caseId: string): Consent[] {
  const today = todayOf(ports.clock);
  return LEAVING.flatMap((purpose) => withdrawnFor(db, caseId, purpose, today));
}

/**
 * An archive gives away a whole case, so that a withdrawal that is not about named items alone stops it, unless the law
 * that compels it is named. Throws CONSENT_WITHDRAWN.
 */
export function assertConsented(
  session: Session,
  { caseId, basis }: { readonly caseId: string; readonly basis: string },
): void {
  if (basis !== '') return;
  const withdrawn = withdrawnForLeaving(session, caseId).find(({ scope }) => scope !== 'named-items');
  if (withdrawn !== undefined)
    throw new JikimError('CONSENT_WITHDRAWN', { on: withdrawn.withdrawnAt!, id: withdrawn.consentId });
}
