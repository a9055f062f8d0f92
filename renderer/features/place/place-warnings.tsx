import type { ReactNode } from 'react';
import { useTexts } from '../../texts/use-texts.ts';
import { Notice } from '../../ui/notice.tsx';

/** A warning about a folder, as the worker words it. */
export interface PlaceWarning {
  readonly code: string;
  readonly [more: string]: unknown;
}

/** Said before anything is written: a place from which files leave this computer by themselves. */
export function PlaceWarnings({ warnings }: { readonly warnings: readonly PlaceWarning[] }): ReactNode {
  const { place } = useTexts();
  if (warnings.length === 0) return null;
  return (
    <Notice look="advice">
      {warnings.map((warning) => (
        <span key={warning.code}>
          {warning.code === 'synced-folder' ? place.synced(String(warning.service)) : place.network}
        </span>
      ))}
    </Notice>
  );
}
