import { toId } from '../../../shared/domain/ids.ts';
import { type Party, partySchema, proposePseudonym } from '../../../shared/domain/party.ts';
import { readOpenCase } from '../case/cases.ts';
import { type AsOf, listRecords, type Stored } from '../records/read-records.ts';
import { addLabel } from '../search/labels.ts';
import { act } from '../session/act.ts';
import type { Session } from '../session/session.ts';
import type { ReadDb } from '../store/handles.ts';

export interface PartyInput {
  readonly caseId: string;
  readonly role: Party['role'];
  /** The next unused letter when not given. */
  readonly pseudonym?: string;
  readonly protected: boolean;
  readonly names: Party['names'];
}

/** Adds a person to a case. Names become searchable in the vault and, when protected, forbidden in everything that leaves. */
export function addParty(session: Session, input: PartyInput): Party {
  readOpenCase(session.db, input.caseId);
  const partyId = toId('pty', session.ports.random.bytes(20));
  const taken = listParties(session.db, input.caseId).map((party) => party.value.pseudonym);
  const value: Party = {
    ...input,
    partyId,
    pseudonym: input.pseudonym ?? proposePseudonym(taken),
    names: [...input.names],
  };
  act(
    session,
    { kind: 'party-set', subject: partyId, records: [{ id: partyId, kind: 'party', value }] },
    () => {
      for (const name of value.names) {
        addLabel(session.db, { subject: partyId, caseId: input.caseId, kind: 'name', text: name.value });
      }
    },
  );
  return value;
}

export function listParties(db: ReadDb, caseId: string, asOf: AsOf = {}): Stored<Party>[] {
  return listRecords(db, 'party', caseId, partySchema, asOf);
}
