import { toHex } from '../../../shared/bytes.ts';
import type { PersonRecord } from '../../../shared/domain/person.ts';
import { checkpoint } from '../custody/checkpoint.ts';
import { listMembers, type Member } from '../vault/members.ts';
import { append, inTransaction } from './act.ts';
import type { Session } from './session.ts';

/** The first entries of a vault: that it was made, and for whom. All in one transaction, with their checkpoint. */
export function beginLog(session: Session): void {
  const { vault, db, log } = session;
  const people = listMembers(vault).map(toPersonRecord);
  inTransaction(session, () => {
    append(session, { kind: 'vault-created', subject: vault.vaultId });
    for (const value of people) {
      const records = [{ id: value.personId, kind: 'person', value }];
      append(session, { kind: 'person-added', subject: value.personId, records });
    }
    checkpoint(db, log);
  });
}

/** What is kept of a person beyond the life of their key. */
export function toPersonRecord({ personId, name, role, shared, signingKey }: Member): PersonRecord {
  return { personId, name, role, shared, signingKey: toHex(signingKey) };
}
