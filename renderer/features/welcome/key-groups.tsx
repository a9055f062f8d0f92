import type { ReactNode } from 'react';

/** A recovery key in numbered groups, as it is written on paper. */
export function KeyGroups({ recoveryKey }: { readonly recoveryKey: string }): ReactNode {
  return (
    <ol className="recovery-key">
      {recoveryKey.split('-').map((group, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: groups never move
        <li key={i}>
          <span className="number">{i + 1}</span> {group}
        </li>
      ))}
    </ol>
  );
}
