import type { ReactNode } from 'react';
import type { Overview } from '../../../shared/ipc/calls/case.ts';
import { useTexts } from '../../texts/use-texts.ts';

const KINDS = ['withoutExhibit', 'withoutFact', 'unconfirmed', 'recordings'] as const;

/** What a person has still to say or to look at. */
export function GapLines({ gaps }: { readonly gaps: Overview['gaps'] }): ReactNode {
  const { overview } = useTexts();
  const open = KINDS.filter((kind) => gaps[kind] > 0);
  if (open.length === 0) return <p>{overview.noGaps}</p>;
  return (
    <ul>
      {open.map((kind) => (
        <li key={kind}>{overview.gapLines[kind](gaps[kind])}</li>
      ))}
    </ul>
  );
}
