import { z } from 'zod';
import { idText, vaultCall, vaultJob } from '../define.ts';

const token = z.string().max(64);

/** Bytes of one answer of `media.read` at most: small beside what a window may hold, large beside the cost of a call. */
export const READ_MOST = 512 * 1024;

export const mediaCalls = {
  /**
   * Lets the page have the bytes of one recording, film or PDF because a person asked to see it: until it is closed or the
   * vault is locked. Throws RECORDING_BLOCKED, MEDIA_KIND, ITEM_WITHHELD.
   */
  'media.open': vaultCall({
    input: z.strictObject({ itemId: idText }),
    /** `path`: where a player finds it; null for a PDF, whose bytes come by `media.read`. */
    output: z.object({ token: z.string(), path: z.string().nullable(), size: z.int(), type: z.string() }),
  }),
  'media.close': vaultCall({ input: z.strictObject({ token }), output: z.object({}) }),
  /** Bytes of an opened PDF. Throws MEDIA_CLOSED. */
  'media.read': vaultCall({
    input: z.strictObject({ token, offset: z.int().min(0), length: z.int().min(1).max(READ_MOST) }),
    output: z.object({ bytes: z.instanceof(Uint8Array) }),
  }),
  /**
   * A picture in its full size, decoded in the child without keys and held in the worker's memory alone: until two others
   * were asked for or the vault is locked.
   */
  'view.make': vaultJob({
    input: z.strictObject({ itemId: idText }),
    /** `isWhole`: every pixel of the original; otherwise it is too large to be held and was made smaller. */
    output: z.object({ path: z.string(), width: z.int(), height: z.int(), isWhole: z.boolean() }),
  }),
} as const;
