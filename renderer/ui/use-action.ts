import { useCallback, useState } from 'react';

export interface Action<Arguments extends unknown[]> {
  readonly run: (...args: Arguments) => void;
  readonly isRunning: boolean;
  readonly error: unknown;
}

/** One thing that a person starts and that may fail: runs once at a time and keeps what went wrong until the next try. */
export function useAction<Arguments extends unknown[]>(
  act: (...args: Arguments) => Promise<void>,
): Action<Arguments> {
  const [isRunning, setRunning] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const run = useCallback(
    (...args: Arguments) => {
      setRunning(true);
      setError(null);
      act(...args)
        .catch(setError)
        .finally(() => setRunning(false));
    },
    [act],
  );
  return { run, isRunning, error };
}
