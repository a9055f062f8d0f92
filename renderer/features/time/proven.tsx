import type { ReactNode } from 'react';
import { useTexts } from '../../texts/use-texts.ts';

/** What a confirmed time says, and what it does not. */
export function Proven(): ReactNode {
  const { time } = useTexts();
  return (
    <div className="offers">
      <Lines title={time.proves} lines={time.provesLines} />
      <Lines title={time.notProves} lines={time.notProvesLines} />
    </div>
  );
}

function Lines({ title, lines }: { readonly title: string; readonly lines: readonly string[] }): ReactNode {
  return (
    <section className="card">
      <h2>{title}</h2>
      <ul className="dots">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  );
}
