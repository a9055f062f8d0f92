import { z } from 'zod';
import { acquisitionSchema, derivativeSchema, metadataSchema } from '../../domain/item.ts';
import { givenAnswerSchema } from '../../domain/recording.ts';
import { idText, vaultCall, vaultChange, vaultJob } from '../define.ts';
import { itemRow } from './item.ts';

/** More of these of one item are counted and not listed. */
const LISTED = 100;

const exhibitMark = z.object({
  exhibitId: z.string(),
  mark: z.string(),
  title: z.string(),
  status: z.enum(['draft', 'filed', 'withdrawn']),
  /** Messages shown of it, counted from 1; null where all of it is. */
  messages: z.object({ from: z.int(), to: z.int() }).nullable(),
});

/** Everything said of an item, but what the file says of itself. */
export const itemPage = z.object({
  ...itemRow.omit({ kind: true, fileAt: true, isExhibited: true }).shape,
  caseId: z.string(),
  sha512: z.string(),
  clock: z.enum(['ok', 'back', 'jump']),
  offsetMinutes: z.int(),
  names: z.array(z.string()).max(LISTED),
  acquisitions: z.object({
    total: z.int(),
    rows: z.array(z.object({ ...acquisitionSchema.shape, by: z.string().nullable() })).max(LISTED),
  }),
  derivatives: z.array(z.object({ ...derivativeSchema.shape, at: z.string() })).max(LISTED),
  copySigns: z.array(z.string()),
  livePhotoWith: z.array(z.string()).max(LISTED),
  exhibits: z.array(exhibitMark).max(LISTED),
  /** Null for what is no recording. */
  recording: z.object({ answer: givenAnswerSchema, isBlocked: z.boolean() }).nullable(),
  /** Whether a conversation was read from it. */
  conversationId: z.string().nullable(),
  /** How it can be looked at here. */
  viewer: z.enum(['image', 'pdf', 'audio', 'video', 'text', 'none']),
  previous: z.string().nullable(),
  next: z.string().nullable(),
});
export type ItemPage = z.output<typeof itemPage>;

const ofItem = z.strictObject({ itemId: idText });

/** Encodings a person may choose where the bytes do not say. */
export const textEncoding = z.enum([
  'utf-8',
  'utf-16le',
  'utf-16be',
  'cp949',
  'shift_jis',
  'gb18030',
  'big5',
]);

export const itemPageCalls = {
  'item.page': vaultCall({ input: ofItem, output: itemPage }),
  /** What the file says of itself, as it was read; null where nobody has looked, or where its kind holds nothing. */
  'item.metadata': vaultCall({
    input: ofItem,
    output: z.object({ metadata: metadataSchema.nullable(), canRead: z.boolean() }),
  }),
  'item.readMetadata': vaultChange({ input: ofItem, output: z.object({}) }),
  /** A preview of one picture that a person named, also where the others wait. */
  'item.makePreview': vaultChange({ input: ofItem, output: z.object({}) }),
  'item.text': vaultCall({
    input: z.strictObject({ itemId: idText, page: z.int().min(0), encoding: textEncoding.nullable() }),
    output: z.object({
      text: z.string(),
      encoding: z.string(),
      isGuessed: z.boolean(),
      pages: z.int(),
      offset: z.int(),
      hasUndecodable: z.boolean(),
    }),
  }),
  /** Pictures of the case that look most like it, nearest first. */
  'item.nearest': vaultCall({
    input: z.strictObject({ itemId: idText, count: z.int().min(1).max(100) }),
    output: z.object({
      rows: z.array(z.object({ itemId: z.string(), name: z.string(), distance: z.int() })).max(100),
    }),
  }),
  /** Whether whoever recorded took part; the answer stands in no log. */
  'item.answerRecording': vaultChange({
    input: z.strictObject({ itemId: idText, answer: givenAnswerSchema }),
    output: z.object({}),
  }),
  /** Pages and contents of a foreign PDF, found by the isolated decoder. */
  'item.inspectPdf': vaultJob({
    input: ofItem,
    output: z.object({
      isEncrypted: z.boolean(),
      pages: z.int(),
      found: z.array(z.object({ what: z.string(), count: z.int() })).max(40),
    }),
  }),
} as const;
