import { z } from 'zod';
import { nameKindSchema, partyRoleSchema } from '../../domain/party.ts';
import { idText, vaultCall } from '../define.ts';
import { page, pageInput } from '../page.ts';

const name = z.strictObject({ kind: nameKindSchema, value: z.string().min(1).max(200) });
export type SealedName = z.output<typeof name>;

/** A person of a case as a list shows it: the sealed names stay in the worker until somebody asks for one person's. */
const partyRow = z.object({
  partyId: z.string(),
  role: partyRoleSchema,
  pseudonym: z.string(),
  protected: z.boolean(),
  names: z.int(),
});
export type PartyRow = z.output<typeof partyRow>;

const party = {
  role: partyRoleSchema,
  /** Empty: the next unused letter. */
  pseudonym: z.string().max(60),
  protected: z.boolean(),
  names: z.array(name).max(100),
};

export const partyCalls = {
  'party.list': vaultCall({
    input: z.strictObject({ caseId: idText, ...pageInput }),
    /** `proposed`: the next unused letter. */
    output: page(partyRow).extend({ proposed: z.string() }),
  }),
  'party.names': vaultCall({
    input: z.strictObject({ caseId: idText, partyId: idText }),
    output: z.object({ names: z.array(name).max(100) }),
  }),
  'party.add': vaultCall({
    input: z.strictObject({ caseId: idText, ...party }),
    output: partyRow,
  }),
  'party.edit': vaultCall({
    /** `names` is null where they stay as they are, sealed and unseen. */
    input: z.strictObject({ partyId: idText, ...party, names: party.names.nullable() }),
    output: partyRow,
  }),
} as const;
