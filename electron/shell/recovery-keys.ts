import type { RecoveryKeyState } from '../../shared/ipc/calls/app.ts';

/** What happened to the recovery keys of vaults since the start. It stands nowhere but here, and ends with the program. */
export interface RecoveryKeys {
  /** Made, and perhaps shown: whether it stands on paper nobody knows yet. */
  made(path: string): void;
  /** Typed from paper, and it opens the vault. */
  tested(path: string): void;
  stateOf(path: string): RecoveryKeyState;
}

export function rememberRecoveryKeys(): RecoveryKeys {
  const known = new Map<string, RecoveryKeyState>();
  return {
    made: (path) => void known.set(path, 'untested'),
    tested: (path) => void known.set(path, 'tested'),
    stateOf: (path) => known.get(path) ?? 'unknown',
  };
}
