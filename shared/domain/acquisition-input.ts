import { z } from 'zod';
import { acquisitionMethodSchema, copyKindSchema } from './item.ts';
import { givenAnswerSchema } from './recording.ts';

const text = z.string().max(2000);

/** A number as typed. Nothing typed is no number: an empty field never says that a clock was compared and found right. */
const decimal = z
  .string()
  .trim()
  .regex(/^[+-]?\d+(\.\d+)?$/, 'is not a number')
  .transform(Number);

/**
 * What a person may say of a file when taking it in. All optional: what is not said is recorded as not known, and a file
 * is a received copy (수령본) unless the collector says that it came straight from the device or app.
 */
export const acquisitionInputSchema = z
  .strictObject({
    method: acquisitionMethodSchema,
    copyKind: copyKindSchema,
    collector: text,
    device: text,
    app: text,
    account: text,
    url: text,
    secondDevice: text,
    profilesHidden: z.enum(['yes', 'no', 'unknown']),
    receivedVia: text,
    receivedFrom: text,
    receivedAt: text,
    receivedQuality: text,
    firstFileAt: text,
    place: text,
    custodian: text,
    consent: text,
    recorderTookPart: givenAnswerSchema,
    capturedAt: text,
    clockOffsetSeconds: z.union([z.number(), decimal]).pipe(z.number().min(-1e9).max(1e9)),
    notes: text,
  })
  .partial();
export type AcquisitionInput = z.infer<typeof acquisitionInputSchema>;
