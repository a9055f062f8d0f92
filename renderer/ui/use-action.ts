import { useCallback, useRef, useState } from 'react';

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
  // A state would be known only at the next drawing, and Enter may come twice before it.
  const isGoing = useRef(false);
  const run = useCallback(
    (...args: Arguments) => {
      if (isGoing.current) return;
      isGoing.current = true;
      setRunning(true);
      setError(null);
      act(...args)
        .catch(setError)
        .finally(() => {
          isGoing.current = false;
          setRunning(false);
        });
    },
    [act],
  );
  return { run, isRunning, error };
}
