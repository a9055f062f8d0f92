import { z } from 'zod';
import { CHUNK_BYTES } from './frames.ts';

/**
 * What parent and child say to each other. One request is under way in a child at a time; `id` guards against answers to a
 * request that was given up. The child pulls its input and is given credit for its output, so neither side ever holds more
 * than a few chunks of the other's.
 */
const id = z.int().nonnegative();
const offset = z.int().nonnegative();

export const operationNames = [
  'readMetadata',
  'makePreview',
  'toPng',
  'findCuts',
  'listZip',
  'openZipEntry',
  'inspectPdf',
  'cleanPdf',
  'stampPdf',
  'joinPdf',
  'drawPage',
] as const;
export type OperationName = (typeof operationNames)[number];

/** Inputs of one request: the first is the item, a second the overlay of a stamp. `size` is null where not known. */
export const requestMessage = z.strictObject({
  type: z.literal('request'),
  id,
  operation: z.enum(operationNames),
  parameters: z.unknown(),
  inputs: z
    .array(z.strictObject({ size: offset.nullable() }))
    .min(1)
    .max(2),
  inputBytes: offset,
});
export const dataMessage = z.strictObject({ type: z.literal('data'), id, read: id });
export const creditMessage = z.strictObject({ type: z.literal('credit'), id });
export const parentMessage = z.discriminatedUnion('type', [requestMessage, dataMessage, creditMessage]);
export type ParentMessage = z.infer<typeof parentMessage>;
export type RequestMessage = z.infer<typeof requestMessage>;

/** Why an operation failed, as the child says it; anything else it might say is not believed. */
export const childFailureCodes = [
  'DECODE_UNSUPPORTED',
  'DECODE_DAMAGED',
  'DECODE_TOO_LARGE',
  'DECODE_FAILED',
  'ZIP_DAMAGED',
  'ZIP_BOMB',
  'ZIP_CHECKSUM',
  'ZIP_ENCRYPTED',
  'ZIP_METHOD',
  'PDF_DAMAGED',
  'PDF_ENCRYPTED',
] as const;
export type ChildFailureCode = (typeof childFailureCodes)[number];

const reason = z.string().regex(/^[\x20-\x7e]{0,160}$/);

export const childMessage = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('read'),
    id,
    read: id,
    input: z.int().min(0).max(1),
    offset,
    length: z.int().positive().max(CHUNK_BYTES),
  }),
  z.strictObject({ type: z.literal('head'), id, head: z.unknown() }),
  z.strictObject({ type: z.literal('chunk'), id }),
  z.strictObject({ type: z.literal('done'), id }),
  z.strictObject({ type: z.literal('memory'), id, residentBytes: offset }),
  z.strictObject({ type: z.literal('failed'), id, code: z.enum(childFailureCodes), reason }),
]);
export type ChildMessage = z.infer<typeof childMessage>;

/** Questions for input that may be open at once. */
export const OPEN_READS = 8;

/** Chunks of output that may be on their way at once. */
export const OUTPUT_CREDITS = 4;
