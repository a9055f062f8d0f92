import type { ReactNode } from 'react';
import { useWork } from '../../app/work-context.ts';
import { useTexts } from '../../texts/use-texts.ts';

export interface OfCaseProps {
  /** The case that the work belongs to. */
  readonly worked: string;
}

/** Names the case of work that goes on, or ended, where another case is on the screen. */
export function OfCase({ worked }: OfCaseProps): ReactNode {
  const { cases, caseId } = useWork();
  const { work } = useTexts();
  if (caseId === worked) return null;
  return <p className="soft">{work.ofCase(cases.find(({ caseId }) => caseId === worked)?.label ?? '')}</p>;
}
