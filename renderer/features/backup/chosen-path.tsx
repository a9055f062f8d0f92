import type { ReactNode } from 'react';
import { useTexts } from '../../texts/use-texts.ts';

export interface ChosenPathProps {
  readonly label: string;
  readonly path: string | null;
  /** The button that chooses. */
  readonly children: ReactNode;
}

/** A place that the system's dialog chose, and the way to choose another. */
export function ChosenPath({ label, path, children }: ChosenPathProps): ReactNode {
  const { backup } = useTexts();
  return (
    <fieldset className="stack-tight bare">
      <legend className="label">{label}</legend>
      <div className="row">
        {children}
        <bdi className={path === null ? 'soft' : ''}>{path ?? backup.noneChosen}</bdi>
      </div>
    </fieldset>
  );
}
