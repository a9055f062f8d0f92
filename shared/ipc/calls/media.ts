import { z } from 'zod';
import { idText, vaultCall, vaultJob } from '../define.ts';

const ofItem = z.strictObject({ itemId: idText });

export const mediaCalls = {
  /**
   * Lets the page have the bytes of one recording or film because a person asked to see or hear it: until it is closed or the
   * vault is locked. Throws RECORDING_BLOCKED, MEDIA_KIND, ITEM_WITHHELD.
   */
  'media.open': vaultCall({
    input: ofItem,
    /** `path`: where a player finds it. */
    output: z.object({ token: z.string(), path: z.string(), size: z.int(), type: z.string() }),
  }),
  'media.close': vaultCall({ input: z.strictObject({ token: z.string().max(64) }), output: z.object({}) }),
  /**
   * A picture of one page (0 is the first) of a PDF that was taken in, drawn in the child without keys and held in the worker's
   * memory alone: until `pdf.close`, the isolation of the item, the next document that is looked at, or the lock. Throws
   * MEDIA_KIND, ITEM_WITHHELD, PDF_ENCRYPTED, PDF_DAMAGED.
   */
  'pdf.page': vaultJob({
    input: z.strictObject({ itemId: idText, page: z.int().min(0).max(99_999) }),
    output: z.object({
      path: z.string(),
      /** Of the whole document. */
      pages: z.int(),
      /** In pixels. */
      width: z.int(),
      height: z.int(),
      /** The page names a font that the document does not carry. */
      lacksFonts: z.boolean(),
    }),
  }),
  'pdf.close': vaultCall({ input: ofItem, output: z.object({}) }),
  /**
   * A picture in its full size, decoded in the child without keys and held in the worker's memory alone: until two others
   * were asked for or the vault is locked.
   */
  'view.make': vaultJob({
    input: ofItem,
    /** `isWhole`: every pixel of the original; otherwise it is too large to be held and was made smaller. */
    output: z.object({ path: z.string(), width: z.int(), height: z.int(), isWhole: z.boolean() }),
  }),
} as const;
