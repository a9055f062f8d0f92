import type { ReactNode } from 'react';
import { useTexts } from '../../texts/use-texts.ts';
import type { Standing } from './standing.ts';

const STATES = ['local-clock', 'requested', 'stamped', 'paper'] as const;

/** The four states beside one another, with the one the vault is in marked by words as well as by colour. */
export function StateLine({ anchor }: { readonly anchor: Standing['anchor'] }): ReactNode {
  const { time } = useTexts();
  return (
    <ol className="time-states">
      {STATES.map((state) => {
        const isHere = state === anchor.state;
        const isDoubtful = isHere && anchor.state === 'stamped' && !anchor.trusted;
        return (
          <li key={state} className="card time-state" aria-current={isHere ? 'step' : undefined}>
            <span className="time-here">{isHere ? time.here : ''}</span>
            <strong>{time.states[state]}</strong>
            <span className="small">{isDoubtful ? time.untrusted : time.meanings[state]}</span>
            {isHere && 'size' in anchor && <span className="soft small">{time.covers(anchor.size)}</span>}
          </li>
        );
      })}
    </ol>
  );
}
