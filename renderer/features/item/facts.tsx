import type { ReactNode } from 'react';
import { ShownText } from '../../ui/shown-text.tsx';

export interface FactsProps {
  /** What was not said is left out. */
  readonly rows: readonly (readonly [label: string, value: string | null | undefined])[];
}

/** Labels and values; values are words of people or files, and stay text. */
export function Facts({ rows }: FactsProps): ReactNode {
  const said = rows.filter((row): row is readonly [string, string] => (row[1] ?? '') !== '');
  return (
    <dl className="named-values">
      {said.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>
            <ShownText text={value} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
