import { z } from 'zod';
import { nothing, pathText, vaultCall } from '../define.ts';

const identity = z.object({
  subject: z.string(),
  issuer: z.string(),
  /** SHA-256 of the certificate, hexadecimal. */
  fingerprint: z.string(),
  notBefore: z.string(),
  notAfter: z.string(),
});
export type Identity = z.output<typeof identity>;

export const identityCalls = {
  /** What archives are signed with; null where there is none yet. */
  'identity.read': vaultCall({ input: nothing, output: z.object({ identity: identity.nullable() }) }),
  /** `subject` goes out with every archive; RFC 5280 lets a common name have 64 characters. */
  'identity.make': vaultCall({
    input: z.strictObject({ subject: z.string().min(1).max(64) }),
    output: identity,
  }),
  'identity.import': vaultCall({
    input: z.strictObject({ path: pathText, passphrase: z.string().max(1024) }),
    output: identity,
  }),
  /** The certificate alone, which is public, as a new PEM file. */
  'identity.writeCertificate': vaultCall({
    input: z.strictObject({ path: pathText }),
    output: z.object({}),
  }),
} as const;
