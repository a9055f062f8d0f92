import { z } from 'zod';
import { personRoleSchema } from '../../domain/person.ts';
import { idText, nothing, vaultCall } from '../define.ts';
import { page, pageInput } from '../page.ts';

const passphrase = z.string().min(1).max(1024);

const personRow = z.object({
  personId: z.string(),
  /** Null once their key was taken away. */
  slotId: z.string().nullable(),
  name: z.string(),
  role: personRoleSchema,
  shared: z.boolean(),
  /** Whoever opened the vault. */
  isSelf: z.boolean(),
});
export type PersonRow = z.output<typeof personRow>;

/** `own`: the passphrase of whoever opened the vault, asked again because a window may stand open and alone. */
export const peopleCalls = {
  /** Whether this is the passphrase of whoever opened the vault; fails where it is not. */
  'self.confirm': vaultCall({ input: z.strictObject({ own: passphrase }), output: nothing }),
  /**
   * Hands a secret over for the job that is started next, which takes it by its id: what a job is asked is kept by the
   * page for as long as its result. Only the last one is kept, until it is taken or the vault is locked.
   */
  'secret.hand': vaultCall({
    input: z.strictObject({ secret: passphrase }),
    output: z.object({ secretId: z.string() }),
  }),
  'person.list': vaultCall({ input: z.strictObject(pageInput), output: page(personRow) }),
  'person.add': vaultCall({
    input: z.strictObject({
      own: passphrase,
      name: z.string().min(1).max(200),
      role: personRoleSchema,
      shared: z.boolean(),
      passphrase,
    }),
    output: z.object({ personId: z.string() }),
  }),
  'person.remove': vaultCall({
    input: z.strictObject({ own: passphrase, slotId: idText }),
    output: z.object({}),
  }),
  'person.changePassphrase': vaultCall({
    input: z.strictObject({ own: passphrase, next: passphrase }),
    output: z.object({}),
  }),
  /** New keys for the whole vault, which is closed and opened again for it. Refused while other work goes on. */
  'vault.rekey': vaultCall({ input: z.strictObject({ own: passphrase }), output: nothing }),
} as const;
