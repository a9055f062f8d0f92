import { useEffect, useState } from 'react';
import type { RecoveryKeyState } from '../../shared/ipc/calls/app.ts';
import { call } from './client.ts';

/** What the shell knows of a vault's recovery key, and how to ask it again. */
export function useRecoveryKeyState(path: string): {
  readonly state: RecoveryKeyState;
  readonly ask: () => void;
} {
  const [state, setState] = useState<RecoveryKeyState>('unknown');
  const [asked, setAsked] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked anew by its number
  useEffect(() => {
    // Where it cannot be asked, nothing is known of it.
    call('app.recoveryKey', { path }).then(
      (found) => setState(found.state),
      () => setState('unknown'),
    );
  }, [path, asked]);
  return { state, ask: () => setAsked((times) => times + 1) };
}
