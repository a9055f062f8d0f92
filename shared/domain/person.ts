import { z } from 'zod';

export const personRoleSchema = z.enum(['counselor', 'attorney', 'assistant']);
export type PersonRole = z.infer<typeof personRoleSchema>;

/** A person with a key of their own, or a passphrase several people share. Stays after the key is gone. */
export const personSchema = z.strictObject({
  personId: z.string(),
  name: z.string().max(200),
  role: personRoleSchema,
  shared: z.boolean(),
  /** Ed25519 public key, hexadecimal: what they signed can be checked after they left. */
  signingKey: z.string().regex(/^[0-9a-f]{64}$/),
});
export type PersonRecord = z.infer<typeof personSchema>;
