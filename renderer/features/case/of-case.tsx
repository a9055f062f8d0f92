import type { ReactNode } from 'react';
import type { OutputOf } from '../../../shared/ipc/contract.ts';
import { useTexts } from '../../texts/use-texts.ts';

export interface OfCaseProps {
  /** The case on the screen. */
  readonly shown: string;
  /** The case that the work belongs to. */
  readonly worked: string;
  readonly cases: OutputOf<'case.list'>['cases'];
}

/** Names the case of work that goes on, or ended, where another case is on the screen. */
export function OfCase({ shown, worked, cases }: OfCaseProps): ReactNode {
  const { work } = useTexts();
  if (shown === worked) return null;
  return <p className="soft">{work.ofCase(cases.find(({ caseId }) => caseId === worked)?.label ?? '')}</p>;
}
