import { useCallback, useSyncExternalStore } from 'react';
import type { InputOf, JobName, OutputOf } from '../../shared/ipc/contract.ts';
import { type JobProgress, listen, runJob } from './client.ts';

export interface Job<Name extends JobName> {
  /** Does nothing while it runs: one at a time. */
  readonly run: (input: InputOf<Name>) => void;
  readonly stop: () => void;
  /** Puts away what came of the last run; does nothing while it runs. */
  readonly forget: () => void;
  readonly isRunning: boolean;
  /** Of the run that goes on, or of the last one; null before the first. */
  readonly input: InputOf<Name> | null;
  /** When the step at hand began, in milliseconds of `performance.now()`; for the time that is left. */
  readonly begunAt: number;
  readonly progress: JobProgress | null;
  readonly result: OutputOf<Name> | null;
  readonly error: unknown;
}

type State<Name extends JobName> = Omit<Job<Name>, 'run' | 'stop' | 'forget'>;

const IDLE = {
  isRunning: false,
  input: null,
  begunAt: 0,
  progress: null,
  result: null,
  error: null,
} as const;

/** Outside of React, because long work goes on when its screen is left, and is told of when a person comes back. */
const states = new Map<JobName, State<JobName>>();
const stoppers = new Map<JobName, AbortController>();
const watchers = new Set<() => void>();

function put(name: JobName, state: State<JobName>): void {
  states.set(name, state);
  for (const watch of watchers) watch();
}

function subscribe(watch: () => void): () => void {
  watchers.add(watch);
  return () => watchers.delete(watch);
}

async function start<Name extends JobName>(name: Name, input: InputOf<Name>): Promise<void> {
  const stop = new AbortController();
  const isThis = (): boolean => stoppers.get(name) === stop;
  const change = (part: Partial<State<JobName>>): void => {
    if (isThis()) put(name, { ...states.get(name)!, ...part });
  };
  stoppers.set(name, stop);
  put(name, { ...IDLE, isRunning: true, input, begunAt: performance.now() });
  const ended = runJob(name, input, {
    signal: stop.signal,
    onProgress(progress) {
      const isNewStep = states.get(name)?.progress?.step !== progress.step;
      change({ progress, ...(isNewStep ? { begunAt: performance.now() } : {}) });
    },
  }).then(
    (result) => ({ result }),
    (error: unknown) => ({ error }),
  );
  change({ isRunning: false, ...(await ended) });
  if (isThis()) stoppers.delete(name);
}

/** Long work of one kind and what came of it, until the vault is locked. */
export function useJob<Name extends JobName>(name: Name): Job<Name> {
  const state = useSyncExternalStore(subscribe, () => states.get(name) ?? IDLE) as State<Name>;
  const run = useCallback(
    (input: InputOf<Name>) => {
      if (!stoppers.has(name)) void start(name, input);
    },
    [name],
  );
  const stop = useCallback(() => stoppers.get(name)?.abort(), [name]);
  const forget = useCallback(() => {
    if (!stoppers.has(name)) put(name, IDLE);
  }, [name]);
  return { ...state, run, stop, forget };
}

/** Nothing of a vault stays in the page once it is closed. */
listen('locked', () => {
  states.clear();
  stoppers.clear();
  for (const watch of watchers) watch();
});
