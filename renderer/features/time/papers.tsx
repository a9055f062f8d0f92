import type { ReactNode } from 'react';
import { useTexts } from '../../texts/use-texts.ts';
import { PaperForm } from './paper-form.tsx';
import type { Standing } from './standing.ts';

/** Dates that others put on printed checkpoints, and a form for the next one. */
export function Papers({ standing }: { readonly standing: Standing }): ReactNode {
  const { time } = useTexts();
  const { papers, printed } = standing;
  return (
    <div className="stack">
      {papers.length === 0 ? (
        <p>{time.noPapers}</p>
      ) : (
        <ul className="stack">
          {papers.map(({ size, on, kind, checkedBy, itemId }) => (
            <li key={`${size} ${on} ${kind} ${itemId}`}>
              <bdi>{time.paperLine(size, on, kind, checkedBy)}</bdi>
              {itemId !== null && <span className="soft small"> · {time.scanKept}</span>}
            </li>
          ))}
        </ul>
      )}
      <h2>{time.recordPaper}</h2>
      {printed.length === 0 ? <p>{time.printFirst}</p> : <PaperForm printed={printed} />}
    </div>
  );
}
