import { toId } from '../../../shared/domain/ids.ts';
import { type Party, partySchema, proposePseudonym } from '../../../shared/domain/party.ts';
import { JikimError } from '../../../shared/errors/index.ts';
import { holdsProtectedName, protectedNamesOf } from '../../../shared/protect/protected-names.ts';
import { assertOfCase, readOpenCase } from '../case/cases.ts';
import { checked } from '../records/checked.ts';
import { type AsOf, listRecords, readRecord, type Stored } from '../records/read-records.ts';
import { addLabel, removeLabels } from '../search/labels.ts';
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

/**
 * Adds a person to a case. Names become searchable in the vault and, when protected, forbidden in everything that leaves.
 * Throws CASE_UNKNOWN, CASE_CLOSED, VALUE_INVALID; PSEUDONYM_TAKEN, PSEUDONYM_TELLS.
 */
export function addParty(session: Session, input: PartyInput): Party {
  readOpenCase(session.db, input.caseId);
  const partyId = toId('pty', session.ports.random.bytes(20));
  const taken = listParties(session.db, input.caseId).map((party) => party.value.pseudonym);
  const pseudonym = input.pseudonym ?? proposePseudonym(taken);
  return store(session, { ...input, partyId, pseudonym, names: [...input.names] });
}

/** Changes a person: a nickname that turned up later, protection, another pseudonym. Throws as `addParty` does. */
export function editParty(
  session: Session,
  partyId: string,
  change: Partial<Omit<PartyInput, 'caseId'>>,
): Party {
  const party = readRecord(session.db, partyId, partySchema, 'party').value;
  readOpenCase(session.db, party.caseId);
  return store(session, { ...party, ...change });
}

export function listParties(db: ReadDb, caseId: string, asOf: AsOf = {}): Stored<Party>[] {
  return listRecords(db, 'party', caseId, partySchema, asOf);
}

/** Throws RECORD_UNKNOWN. */
export function readParty(db: ReadDb, caseId: string, partyId: string): Party {
  return assertOfCase(readRecord(db, partyId, partySchema, 'party'), 'party', caseId).value;
}

function store(session: Session, party: Party): Party {
  const value = checked(partySchema, party);
  const { partyId, caseId } = value;
  assertPseudonym(session.db, value);
  act(
    session,
    { kind: 'party-set', subject: partyId, records: [{ id: partyId, kind: 'party', value }] },
    () => {
      removeLabels(session.db, [partyId]);
      for (const name of value.names)
        addLabel(session.db, { subject: partyId, caseId, kind: 'name', text: name.value });
    },
  );
  return value;
}

/** A pseudonym that two people share confuses them; one that holds a protected name gives it away. */
function assertPseudonym(db: ReadDb, party: Party): void {
  const { pseudonym, partyId } = party;
  const others = listParties(db, party.caseId)
    .map(({ value }) => value)
    .filter((other) => other.partyId !== partyId);
  if (others.some((other) => other.pseudonym === pseudonym))
    throw new JikimError('PSEUDONYM_TAKEN', { pseudonym });
  if (holdsProtectedName(pseudonym, protectedNamesOf([...others, party])))
    throw new JikimError('PSEUDONYM_TELLS', { pseudonym });
}
