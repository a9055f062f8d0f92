import { z } from 'zod';
import { recorderAnswerSchema } from './recording.ts';

/** One piece of evidence: bytes, named by their hashes. Holds nothing personal, so an archive can always disclose it. */
export const itemSchema = z.strictObject({
  caseId: z.string(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  sha512: z.string().regex(/^[0-9a-f]{128}$/),
  /** Bytes. */
  size: z.number().int().nonnegative(),
  /** Media type by content, such as `image/png`. */
  type: z.string().max(120),
});
export type Item = z.infer<typeof itemSchema>;

/** How the file came to be, and came here. */
export const acquisitionMethodSchema = z.enum([
  'export',
  'screenshot',
  'app-capture',
  'scroll-capture',
  'pc-screen',
  'photo-of-screen',
  'forensic',
  'received-copy',
  'scan',
  'paste',
  'other',
]);
export type AcquisitionMethod = z.infer<typeof acquisitionMethodSchema>;

const text = z.string().max(2000);

/** Where a received copy came from; empty strings where not known. */
export const receivedSchema = z.strictObject({
  /** KakaoTalk, e-mail, AirDrop, USB, … */
  via: text,
  from: text,
  at: text,
  /** The sender's quality setting, if known. */
  quality: text,
  /** Where the first file is. */
  firstFileAt: text,
});

/** Which clock gave a time, and how honest it is known to be. */
export const clockStateSchema = z.enum(['ok', 'back', 'jump']);

export const sourceSchema = z.strictObject({
  device: text,
  app: text,
  account: text,
  url: text,
  /** For a photo of a screen: the device that took it. */
  secondDevice: text,
  /** `app-capture`: whether profiles were hidden. */
  profilesHidden: z.enum(['yes', 'no', 'unknown']),
});

/** 원본 only where the collector says that it came straight from the device or app; otherwise 수령본. */
export const copyKindSchema = z.enum(['original', 'received-copy']);
export type CopyKind = z.infer<typeof copyKindSchema>;

export const acquisitionSchema = z.strictObject({
  caseId: z.string(),
  itemId: z.string(),
  acquisitionId: z.string(),
  /** Who took it in: person with a key slot. */
  personId: z.string().nullable(),
  /** With what key they acted: under `shared-key` the name is only what somebody stated (공용 열쇠, 이름은 스스로 밝힌 것). */
  personBasis: z.enum(['own-key', 'shared-key', 'recovery-key']),
  /** Who collected it, as stated; empty for the person who took it in. */
  collector: text,
  /** UTC, ISO 8601 with milliseconds. */
  at: z.string(),
  /** Offset of local time from UTC, minutes. */
  offsetMinutes: z.number().int(),
  zone: z.string().max(100),
  clock: clockStateSchema,
  method: acquisitionMethodSchema,
  copyKind: copyKindSchema,
  source: sourceSchema,
  received: receivedSchema.nullable(),
  place: text,
  custodian: text,
  /** When the thing shown was captured, as stated; ISO 8601, empty when not known. */
  capturedAt: text,
  /** The original file's times on the medium it came from; null where the system gave none. */
  fileTimes: z.strictObject({ modified: z.string().nullable(), created: z.string().nullable() }),
  /** Clock of the source device compared with a right one, in seconds; null when not checked. */
  clockOffsetSeconds: z.number().nullable(),
  /** Signs that this is a copy, as codes: shown as doubts, never as a verdict. */
  copySigns: z.array(z.string().max(60)).max(20),
  /** Files that belong together (a Live Photo's picture and film) carry the same random group; empty for none. */
  group: z.string().max(60),
});
export type Acquisition = z.infer<typeof acquisitionSchema>;
/** What is said of an acquisition and stays in the vault: in no archive, no filing, no log. */
export const intakeNoteSchema = z.strictObject({
  caseId: z.string(),
  itemId: z.string(),
  acquisitionId: z.string(),
  notes: text,
  consentId: z.string().nullable(),
  /** For recordings: whether the recorder took part in the conversation (통신비밀보호법 4, 14). */
  recorderTookPart: recorderAnswerSchema,
  /** `never`: decoded only when the item itself is named, not with the rest of the case. */
  previews: z.enum(['asked', 'never']),
});
export type IntakeNote = z.infer<typeof intakeNoteSchema>;

export type Source = z.infer<typeof sourceSchema>;
export type Received = z.infer<typeof receivedSchema>;

export const fileNameSchema = z.strictObject({
  caseId: z.string(),
  itemId: z.string(),
  acquisitionId: z.string(),
  name: z.string().max(1024),
});
export type FileName = z.infer<typeof fileNameSchema>;

/** One step of processing, as recorded: named operation, library, version, parameters. */
export const stepSchema = z.strictObject({
  operation: z.string().max(60),
  library: z.string().max(60),
  version: z.string().max(60),
  parameters: z.record(z.string().max(60), z.union([z.string().max(400), z.number(), z.boolean()])),
});
export type Step = z.infer<typeof stepSchema>;

/** Bytes made from an item; names its parent's hash and every step. */
export const derivativeSchema = z.strictObject({
  caseId: z.string(),
  itemId: z.string(),
  purpose: z.enum(['preview', 'exhibit-image', 'exhibit-pdf']),
  parentSha256: z.string().regex(/^[0-9a-f]{64}$/),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  size: z.number().int().nonnegative(),
  type: z.string().max(120),
  steps: z.array(stepSchema).max(50),
  /** Of a picture: 64-bit difference hash (16 hexadecimal digits), and the size of the parent in pixels. */
  perceptualHash: z
    .string()
    .regex(/^[0-9a-f]{16}$/)
    .nullable(),
  width: z.number().int().nullable(),
  height: z.number().int().nullable(),
});
export type Derivative = z.infer<typeof derivativeSchema>;

/** What a file says of itself, as found: group, name and value as text. Never printed in a filing. */
export const metadataSchema = z.strictObject({
  caseId: z.string(),
  itemId: z.string(),
  parentSha256: z.string().regex(/^[0-9a-f]{64}$/),
  image: z
    .strictObject({
      format: z.string().max(20),
      width: z.number().int(),
      height: z.number().int(),
      orientation: z.number().int(),
      images: z.number().int(),
    })
    .nullable(),
  fields: z
    .array(
      z.strictObject({ group: z.string().max(40), name: z.string().max(120), value: z.string().max(4096) }),
    )
    .max(1000),
  truncated: z.boolean(),
  damaged: z.boolean(),
});
export type Metadata = z.infer<typeof metadataSchema>;
