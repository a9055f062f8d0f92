import { toHex } from '../../../shared/bytes.ts';
import { type PersonRecord, personSchema } from '../../../shared/domain/person.ts';
import { JikimError } from '../../../shared/errors/index.ts';
import { listRecords } from '../records/read-records.ts';
import { toPersonRecord } from '../session/begin-log.ts';
import type { Session } from '../session/session.ts';
import type { ReadDb } from '../store/handles.ts';
import { addMember, changePassphrase, listMembers, removeMember } from '../vault/members.ts';
import type { Person } from '../vault/slots.ts';
import { endKeyChange, noteKeyChange } from './key-change.ts';

/** Everybody who ever had a key, with the slot of those who have one now. */
export interface PersonView extends PersonRecord {
  readonly slotId: string | null;
}

export function listPeople({ db, vault }: Session): PersonView[] {
  const slots = new Map(listMembers(vault).map((member) => [member.personId as string, member]));
  return listPersonRecords(db).map((record) => {
    const member = slots.get(record.personId);
    const signingKey = member === undefined ? record.signingKey : toHex(member.signingKey);
    return {
      ...record,
      ...(signingKey === undefined ? {} : { signingKey }),
      slotId: member?.slotId ?? null,
    };
  });
}

export function listPersonRecords(db: ReadDb): PersonRecord[] {
  return listRecords(db, 'person', null, personSchema).map(({ value }) => value);
}

/**
 * Gives somebody a key of their own. Whoever has one can read the whole vault. Throws PERSON_NAME_TAKEN: the history tells
 * two people of one name apart by nothing that a reader knows.
 */
export async function addPerson(session: Session, person: Person, passphrase: string): Promise<PersonView> {
  assertNewName(session, person.name);
  const member = await addMember(session.vault, { person, passphrase }, (made) =>
    noteKeyChange(session, [{ kind: 'person-added', subject: made.personId, person: toPersonRecord(made) }]),
  );
  endKeyChange(session);
  return { ...toPersonRecord(member), slotId: member.slotId };
}

function assertNewName({ vault }: Session, name: string): void {
  const isSame = (other: string): boolean => toComparable(other) === toComparable(name);
  if (listMembers(vault).some((member) => isSame(member.name)))
    throw new JikimError('PERSON_NAME_TAKEN', { name });
}

function toComparable(name: string): string {
  return name.normalize('NFKC').trim().replace(/\s+/gu, ' ').toLowerCase();
}

/**
 * Takes a key away. Name, public key and past entries stay. Throws PERSON_SELF for one's own key, VAULT_LAST_SLOT,
 * VAULT_SLOT_NOT_FOUND.
 */
export function removePerson(session: Session, slotId: string): PersonRecord {
  const member = listMembers(session.vault).find((each) => each.slotId === slotId);
  if (member === undefined) throw new JikimError('VAULT_SLOT_NOT_FOUND', { slot: slotId });
  if (session.vault.actor.slotId === slotId) throw new JikimError('PERSON_SELF');
  const person = toPersonRecord(member);
  removeMember(session.vault, slotId, () =>
    noteKeyChange(session, [{ kind: 'person-removed', subject: member.personId, person }]),
  );
  endKeyChange(session);
  return person;
}

/** Changes the passphrase of whoever opened the vault. Throws VAULT_WRONG_PASSPHRASE. */
export async function changeOwnPassphrase(session: Session, current: string, next: string): Promise<void> {
  const { slotId, personId } = session.vault.actor;
  if (slotId === null || personId === null) throw new JikimError('VAULT_NEEDS_NEW_PASSPHRASE');
  await changePassphrase(session.vault, { slotId, current, next }, () =>
    noteKeyChange(session, [{ kind: 'passphrase-changed', subject: personId }]),
  );
  endKeyChange(session);
}
