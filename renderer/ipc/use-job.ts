import { useCallback, useRef, useState } from 'react';
import type { InputOf, JobName, OutputOf } from '../../shared/ipc/contract.ts';
import { type JobProgress, runJob } from './client.ts';

export interface Job<Name extends JobName> {
  /** Does nothing while it runs: one at a time. */
  readonly run: (input: InputOf<Name>) => void;
  readonly stop: () => void;
  readonly isRunning: boolean;
  /** Of the run that goes on, or of the last one; null before the first. */
  readonly input: InputOf<Name> | null;
  readonly progress: JobProgress | null;
  readonly result: OutputOf<Name> | null;
  readonly error: unknown;
}

type State<Name extends JobName> = Omit<Job<Name>, 'run' | 'stop'>;

const IDLE = { isRunning: false, input: null, progress: null, result: null, error: null } as const;

/** Long work and what came of it, for as long as the component lives that asks for it: above the screens that show it. */
export function useJob<Name extends JobName>(name: Name): Job<Name> {
  const [state, setState] = useState<State<Name>>(IDLE);
  const stopper = useRef<AbortController | null>(null);
  const run = useCallback(
    (input: InputOf<Name>) => {
      if (stopper.current !== null) return;
      const stop = new AbortController();
      stopper.current = stop;
      const change = (part: Partial<State<Name>>): void => setState((now) => ({ ...now, ...part }));
      setState({ ...IDLE, isRunning: true, input });
      runJob(name, input, { signal: stop.signal, onProgress: (progress) => change({ progress }) })
        .then(
          (result) => change({ result }),
          (error: unknown) => change({ error }),
        )
        .finally(() => {
          stopper.current = null;
          change({ isRunning: false });
        });
    },
    [name],
  );
  const stop = useCallback(() => stopper.current?.abort(), []);
  return { ...state, run, stop };
}
