import {
  type Consent,
  type ConsentPurpose,
  consentSchema,
  coversPurpose,
} from '../../../shared/domain/consent.ts';
import { toId } from '../../../shared/domain/ids.ts';
import { readOpenCase } from '../case/cases.ts';
import { listRecords, readRecord, type Stored } from '../records/read-records.ts';
import { act } from '../session/act.ts';
import type { Session } from '../session/session.ts';
import type { ReadDb } from '../store/handles.ts';

export type ConsentInput = Omit<Consent, 'consentId' | 'withdrawnAt' | 'withdrawnReason'>;

export function recordConsent(session: Session, input: ConsentInput): Consent {
  readOpenCase(session.db, input.caseId);
  const consentId = toId('cns', session.ports.random.bytes(20));
  const value: Consent = { ...input, consentId, withdrawnAt: null, withdrawnReason: '' };
  act(session, {
    kind: 'consent-set',
    subject: consentId,
    records: [{ id: consentId, kind: 'consent', value }],
  });
  return value;
}

/** Withdraws a consent: from now on no new output rests on it. What already went out is the caller's to list. */
export function withdrawConsent(session: Session, consentId: string, on: string, reason: string): Consent {
  const stored = readRecord(session.db, consentId, consentSchema, 'consent').value;
  const value: Consent = { ...stored, withdrawnAt: on, withdrawnReason: reason };
  act(session, {
    kind: 'consent-withdrawn',
    subject: consentId,
    records: [{ id: consentId, kind: 'consent', value }],
  });
  return value;
}

export function listConsents(db: ReadDb, caseId: string): Stored<Consent>[] {
  return listRecords(db, 'consent', caseId, consentSchema);
}

/**
 * Consents of a case that were withdrawn and that nothing else covers for the purpose on the day. An output that needs
 * them names these instead of going out silently.
 */
export function withdrawnFor(db: ReadDb, caseId: string, purpose: ConsentPurpose, day: string): Consent[] {
  const all = listConsents(db, caseId).map((each) => each.value);
  return all.filter(
    (consent) =>
      consent.purposes.includes(purpose) &&
      consent.withdrawnAt !== null &&
      consent.withdrawnAt <= day &&
      !all.some((other) => other.partyId === consent.partyId && coversPurpose(other, purpose, day)),
  );
}
