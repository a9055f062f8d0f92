import {
  type Consent,
  type ConsentPurpose,
  consentSchema,
  coversPurpose,
} from '../../../shared/domain/consent.ts';
import { toId } from '../../../shared/domain/ids.ts';
import { itemSchema } from '../../../shared/domain/item.ts';
import { JikimError } from '../../../shared/errors/index.ts';
import { assertOfCase, readOpenCase } from '../case/cases.ts';
import { readParty } from '../party/parties.ts';
import { checked } from '../records/checked.ts';
import { listRecords, readRecord, type Stored } from '../records/read-records.ts';
import { act } from '../session/act.ts';
import type { Session } from '../session/session.ts';
import type { ReadDb } from '../store/handles.ts';

export type ConsentInput = Omit<Consent, 'consentId' | 'withdrawnAt' | 'withdrawnReason'>;

/** Throws CASE_UNKNOWN, CASE_CLOSED, VALUE_INVALID, RECORD_UNKNOWN for a party, form or item that the case has not. */
export function recordConsent(session: Session, input: ConsentInput): Consent {
  const { db, ports } = session;
  readOpenCase(db, input.caseId);
  readParty(db, input.caseId, input.partyId);
  for (const id of [...input.itemIds, ...(input.formItemId === null ? [] : [input.formItemId])])
    assertOfCase(readRecord(db, id, itemSchema, 'item'), 'item', input.caseId);
  const consentId = toId('cns', ports.random.bytes(20));
  return store(session, 'consent-set', { ...input, consentId, withdrawnAt: null, withdrawnReason: '' });
}

/**
 * Withdraws a consent: from that day on no new output rests on it, in a closed case too. What already went out is the
 * caller's to list. Throws RECORD_UNKNOWN, CONSENT_ALREADY_WITHDRAWN, VALUE_INVALID.
 */
export function withdrawConsent(session: Session, consentId: string, on: string, reason: string): Consent {
  const stored = readRecord(session.db, consentId, consentSchema, 'consent').value;
  if (stored.withdrawnAt !== null)
    throw new JikimError('CONSENT_ALREADY_WITHDRAWN', { id: consentId, on: stored.withdrawnAt });
  return store(session, 'consent-withdrawn', { ...stored, withdrawnAt: on, withdrawnReason: reason });
}

function store(session: Session, kind: 'consent-set' | 'consent-withdrawn', consent: Consent): Consent {
  const value = checked(consentSchema, consent);
  const { consentId } = value;
  act(session, { kind, subject: consentId, records: [{ id: consentId, kind: 'consent', value }] });
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
      !all.some(
        (other) =>
          other.partyId === consent.partyId && coversPurpose(other, purpose, day) && isAsWide(other, consent),
      ),
  );
}

/** A consent to less than what was withdrawn does not stand in for it. */
function isAsWide(other: Consent, withdrawn: Consent): boolean {
  if (other.scope === 'everything') return true;
  if (other.scope !== withdrawn.scope) return false;
  return withdrawn.scope !== 'named-items' || withdrawn.itemIds.every((id) => other.itemIds.includes(id));
}
