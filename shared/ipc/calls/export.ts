import { z } from 'zod';
import { purpose } from '../../archive/manifest.ts';
import { idText, pathText, vaultCall, vaultChange, vaultJob } from '../define.ts';
import { leftOutReason } from './exhibit.ts';

const line = z.string().max(2000);
const secret = z.string().min(1).max(1024);

/** Things that are named one by one; of the rest only the number is told. */
export const MOST_NAMED = 200;

const filing = {
  caseId: idText,
  /** Exhibits that are meant; those not yet filed where null. */
  exhibitIds: z.array(idText).min(1).max(5000).nullable(),
  /** Also those that were filed before. */
  again: z.boolean(),
  /** Law or order that compels what consent does not cover; empty otherwise. */
  basis: line,
  /** Bytes above which a PDF is split. */
  sizeCap: z.int().min(100_000).max(10_000_000_000),
  limitsCheckedOn: z.string().max(10),
  includeConfirmations: z.boolean(),
};

/** A field of collection that the opponent would read, and where. */
export const printedValue = z.object({
  mark: z.string(),
  label: z.string(),
  value: z.string(),
  page: z.int(),
});
export type PrintedValue = z.output<typeof printedValue>;

const leftOutExhibit = z.object({
  exhibitId: z.string(),
  mark: z.string(),
  title: z.string(),
  reason: leftOutReason,
  detail: z.string(),
});
export type LeftOutExhibit = z.output<typeof leftOutExhibit>;

/** The only three things a check may say. */
const verdict = z.enum(['unchanged', 'differs', 'unable']);

/** The language of what a check finds. */
const lang = z.enum(['ko', 'en']);

const written = z.object({
  path: z.string(),
  files: z.int(),
  bytes: z.int(),
  /** SHA-256 that names exactly what went out. */
  digest: z.string(),
  verdict,
  /** The first of what differs, as the check says it. */
  findings: z.array(z.string()).max(MOST_NAMED),
  /** What vouches for its time: of a filing the anchor of what it shows, of an archive what its own check found. */
  anchor: z.enum(['local-clock', 'requested', 'stamped', 'stamped-issuer-not-trusted', 'paper']).nullable(),
  /** Null for what is not signed, or could not be opened again. */
  trust: z.enum(['pinned', 'timestamped', 'self-asserted']).nullable(),
});
export type Written = z.output<typeof written>;

const archive = {
  caseId: idText,
  purpose,
  basis: line,
  includesIsolated: z.boolean(),
};

const leftOutItem = z.object({ name: z.string(), reason: z.string() });

export const exportCalls = {
  /** What a filing folder would hold. Everything is read and hashed; nothing is written outside of the vault. */
  'export.planFiling': vaultChange({
    input: z.strictObject(filing),
    output: z.object({
      exhibits: z.array(
        z.object({
          exhibitId: z.string(),
          mark: z.string(),
          title: z.string(),
          gaps: z.int(),
          looked: z.object({ by: z.string(), at: z.string() }).nullable(),
        }),
      ),
      /** How many are left out in all, and the first of them. */
      leftOutTotal: z.int(),
      leftOut: z.array(leftOutExhibit).max(MOST_NAMED),
      /** All of them: a person answers for what the opponent would read, so none may be cut. */
      printed: z.array(printedValue),
      anchor: z.enum(['local-clock', 'in-archive', 'requested', 'stamped', 'paper']),
    }),
  }),
  'export.filing': vaultChange({
    input: z.strictObject({
      ...filing,
      target: pathText,
      lang,
      recipient: line.min(1),
      /** A person has seen what the opponent would read. */
      disclosureConfirmed: z.boolean(),
    }),
    output: z.discriminatedUnion('status', [
      z.object({
        status: z.literal('written'),
        ...written.shape,
        exhibits: z.array(z.string()),
        leftOutTotal: z.int(),
        leftOut: z.array(leftOutExhibit.omit({ exhibitId: true })).max(MOST_NAMED),
      }),
      z.object({ status: z.literal('needs-confirmation'), printed: z.array(printedValue) }),
    ]),
  }),
  'export.planArchive': vaultJob({
    input: z.strictObject(archive),
    output: z.object({
      items: z.int(),
      bytes: z.int(),
      exhibits: z.int(),
      namesHidden: z.int(),
      /** How many are left out in all, and the first of them. */
      leftOutTotal: z.int(),
      leftOut: z.array(leftOutItem),
      hasIdentity: z.boolean(),
    }),
  }),
  'export.archive': vaultChange({
    input: z.strictObject({
      ...archive,
      target: pathText,
      lang,
      form: z.enum(['folder', 'zip', 'sealed']),
      recipient: line.min(1),
      /** For a sealed one: what opens it. */
      seal: z
        .union([
          z.strictObject({ passphrase: secret }),
          z.strictObject({ recipients: z.array(z.string().max(200)).min(1).max(20) }),
        ])
        .nullable(),
      /** The answer to the question whether originals may leave unencrypted. */
      originalsInPlain: z.boolean(),
    }),
    output: z.object({ ...written.shape, leftOut: z.array(leftOutItem), leftOutTotal: z.int() }),
  }),
  /** What left the vault from this case, newest first. */
  'export.list': vaultCall({
    input: z.strictObject({ caseId: idText, from: z.int().min(0), count: z.int().min(1).max(200) }),
    output: z.object({
      total: z.int(),
      rows: z.array(
        z.object({
          exportId: z.string(),
          at: z.string(),
          kind: z.string(),
          recipient: z.string(),
          target: z.string(),
          digest: z.string(),
        }),
      ),
    }),
  }),
} as const;
