import type { ReactNode } from 'react';
import { useTexts } from '../../texts/use-texts.ts';

export interface LeftOutItemsProps {
  readonly leftOut: readonly { readonly name: string; readonly reason: string }[];
  readonly total: number;
}

/** What does not go along, and why. */
export function LeftOutItems({ leftOut, total }: LeftOutItemsProps): ReactNode {
  const { exporting } = useTexts();
  if (total === 0) return null;
  const reasons: Record<string, string> = exporting.itemReasons;
  return (
    <div className="stack">
      <h3>{exporting.leftOut(total)}</h3>
      <ul className="plan-rows">
        {leftOut.map(({ name, reason }) => (
          <li key={`${name}/${reason}`} className="plan-row">
            <bdi className="exhibit-title">{name}</bdi>
            <span className="small">{reasons[reason] ?? exporting.otherReason}</span>
          </li>
        ))}
      </ul>
      {total > leftOut.length && (
        <p className="soft small">{exporting.moreLeftOut(total - leftOut.length)}</p>
      )}
    </div>
  );
}
