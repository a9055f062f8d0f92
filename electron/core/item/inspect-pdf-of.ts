import { createDecoder } from '../decode/index.ts';
import type { Session } from '../session/session.ts';
import { readOriginal } from './original.ts';

export interface PdfFacts {
  readonly isEncrypted: boolean;
  readonly pages: number;
  /** What else it holds, as codes, with how often. */
  readonly found: { readonly what: string; readonly count: number }[];
}

/** What the isolated decoder finds in a foreign PDF; nothing is kept. Throws ITEM_WITHHELD, PDF_ENCRYPTED, PDF_DAMAGED. */
export async function inspectPdfOf(
  { db, ports }: Session,
  itemId: string,
  signal: AbortSignal,
): Promise<PdfFacts> {
  const decoder = createDecoder({ host: ports.decoders });
  try {
    const { encrypted, pages, found } = await decoder.inspectPdf(readOriginal(db, itemId).open(), { signal });
    return {
      isEncrypted: encrypted !== 'no',
      pages: pages.length,
      found: Object.entries(found).map(([what, count]) => ({ what, count })),
    };
  } finally {
    await decoder.close();
  }
}
