import { z } from 'zod';
import { disclosedFieldSchema, exhibitSchema } from '../../domain/exhibit.ts';
import { givenAnswerSchema, recorderAnswerSchema } from '../../domain/recording.ts';
import { idText, vaultCall, vaultJob } from '../define.ts';

const look = z.enum(['nothing-to-check', 'needed', 'done']);
export type Look = z.output<typeof look>;

/** An exhibit as the list shows it. */
export const exhibitRow = z.object({
  exhibitId: z.string(),
  mark: z.string(),
  /** The mark without its branch: the same for all that stand under one number. */
  number: z.string(),
  title: z.string(),
  status: z.enum(['draft', 'filed', 'withdrawn']),
  filed: z.object({ on: z.string(), receipt: z.string() }).nullable(),
  isMovable: z.boolean(),
  gaps: z.int(),
  look,
});
export type ExhibitRow = z.output<typeof exhibitRow>;

const partKind = z.enum(['capture', 'document', 'conversation', 'recording', 'other']);
const copyKind = z.enum(['original', 'received-copy']);

const partFacts = z.object({
  kind: partKind,
  copyKind,
  showsTimes: z.boolean(),
  clockChecked: z.boolean(),
  clockSteady: z.boolean(),
  hasCopySigns: z.boolean(),
  lacks: z.array(z.enum(['via', 'from', 'at'])),
  besides: z.int(),
  recording: z.object({ tookPart: recorderAnswerSchema, extension: z.string(), size: z.int() }).nullable(),
});

/** What an exhibit shows; ids and numbers. */
const part = z.strictObject({
  itemId: idText,
  conversation: z.int().min(0).max(1_000_000).nullable(),
  from: z.int().min(0).max(1_000_000_000).nullable(),
  to: z.int().min(0).max(1_000_000_000).nullable(),
});
export type Part = z.output<typeof part>;

export const partView = z.object({
  ...part.shape,
  name: z.string(),
  type: z.string(),
  messages: z.int().nullable(),
  conversationTitle: z.string(),
  isWithheld: z.boolean(),
  needsLook: z.boolean(),
  facts: partFacts,
});
export type PartView = z.output<typeof partView>;

/** What a person types about an exhibit. */
const fields = exhibitSchema
  .pick({
    title: true,
    author: true,
    dateMade: true,
    fact: true,
    remarks: true,
    copyKind: true,
    recording: true,
  })
  .extend({
    /** As printed, such as `갑 제1호증의 2`. */
    mark: z.string().max(40),
    disclose: z.array(disclosedFieldSchema).max(20),
    parts: z.array(part).min(1).max(5000),
  });
export type ExhibitFields = z.output<typeof fields>;

export const choice = z.object({
  itemId: z.string(),
  conversation: z.int().nullable(),
  name: z.string(),
  title: z.string(),
  messages: z.int().nullable(),
  kind: partKind,
  takenAt: z.string(),
  copyKind,
  marks: z.array(z.string()),
});
export type Choice = z.output<typeof choice>;

/** Why an exhibit cannot be shown or filed as it is. */
export const leftOutReason = z.enum([
  'not-cleared',
  'withheld',
  'consent-withdrawn',
  'recording-needs-lawyer',
  'not-printable',
  'damaged',
]);
export type LeftOutReason = z.output<typeof leftOutReason>;

const page = { from: z.int().min(0), count: z.int().min(1).max(500) };
const one = z.strictObject({ exhibitId: idText });
const done = z.object({});

export const exhibitCalls = {
  /** Exhibits in the order of their marks, from the `from`th on. */
  'exhibit.list': vaultCall({
    input: z.strictObject({ caseId: idText, ...page }),
    output: z.object({ total: z.int(), rows: z.array(exhibitRow) }),
  }),
  'exhibit.read': vaultCall({
    input: one,
    output: z.object({
      exhibit: exhibitSchema,
      mark: z.string(),
      parts: z.array(partView),
      look,
      looked: z.object({ by: z.string(), at: z.string() }).nullable(),
      /** What the collected fields hold that may be printed: by field, empty ones left out. */
      disclosable: z.partialRecord(disclosedFieldSchema, z.string()),
    }),
  }),
  /** What exhibits may be made of, newest first; `total` counts the files. */
  'exhibit.choices': vaultCall({
    input: z.strictObject({ caseId: idText, filter: z.string().max(200), ...page }),
    output: z.object({ total: z.int(), rows: z.array(choice) }),
  }),
  'exhibit.add': vaultCall({
    input: z.strictObject({
      caseId: idText,
      title: z.string().min(1).max(200),
      parts: z.array(part).min(1).max(5000),
      /** An object of inspection (검). */
      object: z.boolean(),
    }),
    output: z.object({ exhibitId: z.string() }),
  }),
  'exhibit.save': vaultCall({ input: z.strictObject({ exhibitId: idText, fields }), output: done }),
  /** All drafts that can be moved, in their new order; those under one number together. */
  'exhibit.arrange': vaultCall({
    input: z.strictObject({ caseId: idText, groups: z.array(z.array(idText).min(1).max(5000)).max(5000) }),
    output: done,
  }),
  'exhibit.remove': vaultCall({ input: one, output: done }),
  'exhibit.file': vaultCall({
    input: z.strictObject({
      exhibitIds: z.array(idText).min(1).max(500),
      on: z.string().max(10),
      receipt: z.string().min(1).max(100),
    }),
    output: done,
  }),
  /** A person looked at every page that cannot be masked, and found nothing protected. */
  'exhibit.clear': vaultCall({
    input: z.strictObject({ exhibitId: idText, personName: z.string().min(1).max(200) }),
    output: done,
  }),
  'exhibit.answerRecorder': vaultCall({
    input: z.strictObject({ itemId: idText, answer: givenAnswerSchema }),
    output: done,
  }),
  /** Makes the pages that a filing would hold; they are looked at by their id while this vault is open. */
  'exhibit.preview': vaultJob({
    input: one,
    output: z.discriminatedUnion('status', [
      z.object({
        status: z.literal('made'),
        paperId: z.string(),
        files: z.array(
          z.object({ name: z.string(), pages: z.int(), bytes: z.int(), look: z.array(z.int()) }),
        ),
      }),
      z.object({ status: z.literal('left-out'), reason: leftOutReason, detail: z.string() }),
    ]),
  }),
} as const;
