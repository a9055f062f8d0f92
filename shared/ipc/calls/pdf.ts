import { z } from 'zod';
import { shellCall } from '../define.ts';

/** Files that drawing a PDF may need beside it: tables of characters, and fonts for what a document does not carry. */
export const pdfCalls = {
  'pdf.resource': shellCall({
    input: z.strictObject({
      kind: z.enum(['cmap', 'font']),
      name: z.string().regex(/^[A-Za-z0-9-]{1,60}\.(?:bcmap|pfb|ttf)$/),
    }),
    output: z.object({ bytes: z.instanceof(Uint8Array) }),
  }),
} as const;
