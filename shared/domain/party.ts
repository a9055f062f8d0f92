import { z } from 'zod';

export const partyRoleSchema = z.enum([
  'child',
  'guardian',
  'sibling',
  'witness',
  'perpetrator',
  'operator',
  'counselor',
  'attorney',
  'other',
]);
export type PartyRole = z.infer<typeof partyRoleSchema>;

export const nameKindSchema = z.enum(['name', 'nickname', 'handle', 'phone', 'place', 'school', 'other']);

/**
 * A person of a case. For a protected person the names are sealed: they are replaced by the pseudonym wherever text is
 * generated, and searched for in everything that leaves (성폭력처벌법 24(2), 아청법 31).
 */
export const partySchema = z.strictObject({
  caseId: z.string(),
  partyId: z.string(),
  role: partyRoleSchema,
  pseudonym: z.string().min(1).max(60),
  protected: z.boolean(),
  names: z.array(z.strictObject({ kind: nameKindSchema, value: z.string().min(1).max(200) })).max(100),
});
export type Party = z.infer<typeof partySchema>;

/** The next unused capital letter, then A1, B1, …: what is proposed when no pseudonym is given. */
export function proposePseudonym(taken: readonly string[]): string {
  const used = new Set(taken);
  for (let round = 0; ; round++) {
    for (let letter = 0; letter < 26; letter++) {
      const proposal = String.fromCharCode(65 + letter) + (round === 0 ? '' : String(round));
      if (!used.has(proposal)) return proposal;
    }
  }
}
