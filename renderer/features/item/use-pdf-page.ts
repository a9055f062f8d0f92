import { useEffect, useState } from 'react';
import type { OutputOf } from '../../../shared/ipc/contract.ts';
import { call, runJob } from '../../ipc/client.ts';

export interface PdfPageState {
  /** Null until it is drawn: never is a page seen under the number of another. */
  readonly drawn: OutputOf<'pdf.page'> | null;
  /** How many there are; null before the first is drawn. */
  readonly pages: number | null;
  readonly error: unknown;
}

const NONE = { page: -1, drawn: null, error: null };

/** One page (0 is the first) of a PDF as a picture. Nothing of the document is held once the screen is left. */
export function usePdfPage(itemId: string, page: number): PdfPageState {
  const [last, setLast] = useState<Omit<PdfPageState, 'pages'> & { readonly page: number }>(NONE);
  const [pages, setPages] = useState<number | null>(null);
  useEffect(() => () => void call('pdf.close', { itemId }).catch(() => {}), [itemId]);
  useEffect(() => {
    const stop = new AbortController();
    const { signal } = stop;
    runJob('pdf.page', { itemId, page }, { signal }).then(
      (drawn) => {
        if (signal.aborted) return;
        setPages(drawn.pages);
        setLast({ page, drawn, error: null });
      },
      (error: unknown) => !signal.aborted && setLast({ page, drawn: null, error }),
    );
    return () => stop.abort();
  }, [itemId, page]);
  const { drawn, error } = last.page === page ? last : NONE;
  return { drawn, pages, error };
}
