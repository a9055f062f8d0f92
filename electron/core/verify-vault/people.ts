import { z } from 'zod';
import { toHex } from '../../../shared/bytes.ts';
import type { VaultFinding } from '../../../shared/i18n/vault-findings.ts';
import { listRecords } from '../records/read-records.ts';
import type { Session } from '../session/session.ts';
import { listMembers } from '../vault/members.ts';

const personSchema = z.object({ name: z.string(), role: z.string(), signingKey: z.string().optional() });

/** Whoever has a key slot was added by an entry of the log, under the name, role and public key that the slot says. */
export function verifyPeople({ db, vault }: Session): VaultFinding[] {
  const known = new Map(listRecords(db, 'person', null, personSchema).map(({ id, value }) => [id, value]));
  return listMembers(vault)
    .filter(({ personId, name, role, signingKey }) => {
      const person = known.get(personId);
      if (person === undefined || person.name !== name || person.role !== role) return true;
      return person.signingKey !== undefined && person.signingKey !== toHex(signingKey);
    })
    .map(({ personId }) => ({ code: 'PERSON_DIFFERS', params: { id: personId } }));
}
