import { z } from 'zod';
import { acquisitionInputSchema } from '../../domain/acquisition-input.ts';
import { acquisitionMethodSchema, copyKindSchema } from '../../domain/item.ts';
import { idText, nothing, pathText, shellCall, vaultCall, vaultChange, wireError } from '../define.ts';

/**
 * What a person says of files when taking them in; what is left out is recorded as not known. The clock's error comes as it
 * was typed.
 */
const acquisition = acquisitionInputSchema.omit({ consent: true }).extend({
  copyKind: copyKindSchema,
  method: acquisitionMethodSchema,
  clockOffsetSeconds: z.string().max(2000).optional(),
});
export type AcquisitionSaid = z.output<typeof acquisition>;

const previews = z.enum(['now', 'later', 'never']);
const status = z.enum(['taken', 'duplicate', 'quarantined', 'rejected']);

/** A file of which there is something to tell. */
const outcome = z.object({
  name: z.string(),
  status,
  /** The code and values of what went wrong; null where nothing did. */
  error: wireError.nullable(),
  /** Codes; `copySignText` has the words. */
  copySigns: z.array(z.string()),
  recordingDoubt: z.enum(['not-a-participant', 'not-known']).nullable(),
});

/** At most so many files are listed in one answer; the counts hold all. */
export const LISTED = 500;

const counts = z.object({ taken: z.int(), duplicate: z.int(), quarantined: z.int(), rejected: z.int() });

const summary = z.object({
  counts,
  /** Those with something to tell: not taken, isolated before, perhaps a copy, a recording to be asked about. */
  outcomes: z.array(outcome).max(LISTED),
  /** Stopped by a person or a lock: what was settled is safe, the rest was not begun. */
  cancelled: z.boolean(),
  notBegun: z.int(),
  /** Pictures of which no preview could be made. */
  withoutPreview: z.int(),
  /** Source files that still lie outside the vault. */
  outside: z.int(),
  outsidePaths: z.array(z.string()).max(LISTED),
});

const kept = z.object({
  path: z.string(),
  reason: z
    .enum(['phone', 'isolated', 'not-stored', 'stored-differs', 'inside-vault', 'changed', 'not-deletable'])
    .nullable(),
  error: wireError.nullable(),
});

/** Bytes of a paste or a picture of the screen; more than that is a file. */
const MOST_BYTES = 64 * 1024 * 1024;

const watched = z.object({
  path: z.string(),
  caseId: z.string(),
  counts,
  /** The newest of those with something to tell. */
  told: z.array(outcome).max(20),
  /** The folder is gone or cannot be read; it is looked at again and again. */
  lost: wireError.nullable(),
});

const captureSource = z.object({
  id: z.string(),
  kind: z.enum(['screen', 'window']),
  name: z.string(),
  /** Where its small picture is. */
  picture: z.string(),
});

export const intakeCalls = {
  'intake.run': vaultChange({
    input: acquisition.extend({
      caseId: idText,
      paths: z.array(pathText).min(1).max(10_000),
      previews,
    }),
    output: summary,
  }),
  /** What was pasted, or a picture of the screen: it has no file outside. */
  'intake.bytes': vaultCall({
    input: acquisition.extend({
      caseId: idText,
      name: z.string().min(1).max(200),
      bytes: z.instanceof(Uint8Array).refine(({ length }) => length > 0 && length <= MOST_BYTES),
      previews,
    }),
    output: summary,
  }),
  /** Deletes source files, each only after it was read again and is the same as what is stored; never on a phone. */
  'intake.deleteSources': vaultChange({
    input: z.strictObject({ paths: z.array(pathText).min(1).max(LISTED) }),
    output: z.object({ deleted: z.int(), kept: z.array(kept) }),
  }),
  /** Files that come into a folder are taken in as long as the vault is open. One folder at a time. */
  'watch.start': vaultCall({
    input: acquisition.extend({ caseId: idText, path: pathText, previews }),
    output: z.object({ warnings: z.array(z.looseObject({ code: z.string() })) }),
  }),
  'watch.state': vaultCall({ input: nothing, output: z.object({ watched: watched.nullable() }) }),
  'watch.stop': vaultCall({ input: nothing, output: z.object({}) }),
  /** Screens and windows that a picture can be made of. */
  'capture.sources': shellCall({
    input: nothing,
    output: z.object({ sources: z.array(captureSource).max(200) }),
  }),
  /** Makes a picture after some seconds and holds it in memory; the one before is let go. */
  'capture.take': shellCall({
    input: z.strictObject({ sourceId: z.string().max(200), delaySeconds: z.int().min(0).max(30) }),
    output: z.object({
      captureId: z.string(),
      picture: z.string(),
      width: z.int(),
      height: z.int(),
      /** UTC, by this computer's clock. */
      at: z.string(),
    }),
  }),
  /** Takes the picture that is held into the vault. */
  'capture.keep': shellCall({
    input: acquisition.extend({
      caseId: idText,
      captureId: idText,
      name: z.string().min(1).max(200),
      previews,
    }),
    output: summary,
  }),
  'capture.drop': shellCall({ input: nothing, output: z.object({}) }),
} as const;
export type IntakeSummary = z.output<typeof summary>;
export type WatchedFolder = z.output<typeof watched>;
export type CaptureSource = z.output<typeof captureSource>;
