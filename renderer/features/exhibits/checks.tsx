import type { ReactNode } from 'react';
import { type ExhibitGap, exhibitGaps } from '../../../shared/domain/exhibit-gaps.ts';
import { MEDIA_LIMITS } from '../../../shared/domain/portal-limits.ts';
import type { Texts } from '../../texts/texts.ts';
import { useTexts } from '../../texts/use-texts.ts';
import type { FormProps } from './form-props.ts';

/** What a court would miss, as it stands in the form this moment: nothing is sent or saved for it. */
export function Checks({ read, shown }: Pick<FormProps, 'read' | 'shown'>): ReactNode {
  const { exhibits } = useTexts();
  const facts = read.parts
    .filter((part) => shown.parts.some(({ itemId }) => itemId === part.itemId))
    .map((part) => part.facts);
  const gaps = exhibitGaps(shown, facts, MEDIA_LIMITS);
  return (
    <section className="card" aria-live="polite">
      <h2>{exhibits.checks}</h2>
      {gaps.length === 0 ? (
        <p className="check-good">{exhibits.checksNone}</p>
      ) : (
        <ul className="checks">
          {gaps.map((gap) => (
            <li key={JSON.stringify(gap)}>{gapWords(gap, exhibits)}</li>
          ))}
        </ul>
      )}
    </section>
  );
}

function gapWords(gap: ExhibitGap, exhibits: Texts['exhibits']): string {
  switch (gap.code) {
    case 'route':
      return exhibits.gapRoute(gap.fields.map((field) => exhibits.routes[field]).join(', '));
    case 'besides':
      return exhibits.gapBesides(gap.count);
    case 'media-format':
      return exhibits.gapFormat(gap.extension);
    case 'sheet':
      return exhibits.gapSheet(gap.fields.map((field) => exhibits.sheet[field]).join(', '));
    default:
      return exhibits.gapTexts[gap.code];
  }
}
