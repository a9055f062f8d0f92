import { z } from 'zod';

export const object = z.strictObject;
export const text = z.string();
export const count = z.int().nonnegative();
export const hash = z.string().regex(/^[0-9a-f]{64}$/);
export const fingerprint = hash;
export const day = z.iso.date();
/** UTC, ISO 8601. */
export const time = z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/);
/** Three letters, underscore, random: says nothing of what it names. */
export const id = z.string().regex(/^[a-z]{3}_[0-9a-z]{20}$/);
/** A key slot of a vault. */
export const slot = z.string().regex(/^slot_[0-9a-z]{20}$/);

export const anchor = z.discriminatedUnion('state', [
  object({ state: z.literal('local-clock') }),
  object({ state: z.literal('requested'), at: time, size: count }),
  object({
    state: z.literal('stamped'),
    genTime: time,
    authority: text,
    trusted: z.boolean(),
    size: count,
  }),
  object({ state: z.literal('paper'), on: day, kind: text, size: count }),
]);
