import { type ReactNode, useId } from 'react';
import { parts } from '../../app/parts.ts';
import type { Section } from '../../app/where.ts';
import { useWork } from '../../app/work-context.ts';
import { useTexts } from '../../texts/use-texts.ts';

export interface FactProps {
  readonly name: string;
  /** A number that stands out; left out where words say it. */
  readonly value?: number;
  /** Where a person sees more of it and does something about it. */
  readonly to?: Section;
  readonly children?: ReactNode;
}

/** One thing that is known of the case; its name leads to where it comes from. */
export function Fact({ name, value, to, children }: FactProps): ReactNode {
  const { overview, work } = useTexts();
  const { go } = useWork();
  const id = useId();
  const target = to !== undefined && parts[to] !== undefined ? to : null;
  return (
    <li className="card fact" aria-labelledby={id}>
      <h2 id={id} className="soft small">
        {name}
      </h2>
      {value !== undefined && <p className="number">{value}</p>}
      {children}
      {target !== null && (
        <button type="button" className="fact-link small" onClick={() => go(target)}>
          {overview.goTo(work.sections[target])}
        </button>
      )}
    </li>
  );
}
