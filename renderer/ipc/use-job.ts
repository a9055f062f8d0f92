import { useCallback, useEffect, useRef, useState } from 'react';
import type { InputOf, JobName, OutputOf } from '../../shared/ipc/contract.ts';
import { type JobProgress, runJob } from './client.ts';

export interface Job<Name extends JobName> {
  readonly run: (input: InputOf<Name>) => void;
  readonly stop: () => void;
  readonly isRunning: boolean;
  readonly progress: JobProgress | null;
  readonly result: OutputOf<Name> | null;
  readonly error: unknown;
}

/** Long work that a screen starts and shows. It goes on when the screen is left; only a person stops it. */
export function useJob<Name extends JobName>(name: Name): Job<Name> {
  const [progress, setProgress] = useState<JobProgress | null>(null);
  const [isRunning, setRunning] = useState(false);
  const [result, setResult] = useState<OutputOf<Name> | null>(null);
  const [error, setError] = useState<unknown>(null);
  const stopper = useRef<AbortController | null>(null);
  const isShown = useRef(true);
  useEffect(() => {
    isShown.current = true;
    return () => {
      isShown.current = false;
    };
  }, []);
  const run = useCallback(
    (input: InputOf<Name>) => {
      const stop = new AbortController();
      stopper.current = stop;
      const shown =
        <T>(set: (value: T) => void) =>
        (value: T) =>
          isShown.current && set(value);
      setRunning(true);
      setResult(null);
      setError(null);
      setProgress(null);
      runJob(name, input, { signal: stop.signal, onProgress: shown(setProgress) })
        .then(shown(setResult), shown(setError))
        .finally(() => shown(setRunning)(false));
    },
    [name],
  );
  const stop = useCallback(() => stopper.current?.abort(), []);
  return { run, stop, isRunning, progress, result, error };
}
