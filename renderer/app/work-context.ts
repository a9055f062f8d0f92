import { createContext, useContext } from 'react';
import type { OutputOf } from '../../shared/ipc/contract.ts';
import type { Section, Target, Where } from './where.ts';

export interface WorkState {
  /** Where the open vault lies. */
  readonly vault: string;
  readonly cases: OutputOf<'case.list'>['cases'];
  /** The case on the screen; null while there is none. */
  readonly caseId: string | null;
  readonly where: Where;
  /** Turns to a section, and to one thing in it. */
  readonly go: (section: Section, target?: Target) => void;
  /** To where a person came from; null at the beginning. */
  readonly back: (() => void) | null;
  /** Files and folders that were dropped or chosen and wait for an answer about them. */
  readonly paths: readonly string[];
  readonly setPaths: (paths: readonly string[]) => void;
  /** A new recovery key was made: it is shown in place of everything else until it stands on paper. */
  readonly onNewKey: (recoveryKey: string) => void;
}

export const WorkContext = createContext<WorkState | null>(null);

export function useWork(): WorkState {
  const state = useContext(WorkContext);
  if (state === null) throw new Error('outside of an open vault');
  return state;
}

/** Only in sections of a case, which are not drawn without one. */
export function useCaseId(): string {
  const { caseId } = useWork();
  if (caseId === null) throw new Error('outside of a case');
  return caseId;
}
