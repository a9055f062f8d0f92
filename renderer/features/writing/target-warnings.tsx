import type { ReactNode } from 'react';
import { useTexts } from '../../texts/use-texts.ts';
import { Notice } from '../../ui/notice.tsx';

/** The folder that something is written into: what is known of a place is known of its folder. */
export function folderOf(path: string): string {
  return path.replace(/[/\\][^/\\]*$/, '') || path;
}

/** A warning about a folder, as the worker words it. */
export interface TargetWarning {
  readonly code: string;
  readonly [more: string]: unknown;
}

/** Said before anything is written: a place from which files leave this computer by themselves. */
export function TargetWarnings({ warnings }: { readonly warnings: readonly TargetWarning[] }): ReactNode {
  const { writing } = useTexts();
  if (warnings.length === 0) return null;
  return (
    <Notice look="advice">
      {warnings.map((warning) => (
        <span key={warning.code}>
          {warning.code === 'synced-folder' ? writing.synced(String(warning.service)) : writing.network}
        </span>
      ))}
    </Notice>
  );
}
