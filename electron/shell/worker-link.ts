import { Worker } from 'node:worker_threads';
import type { WorkerName } from '../../shared/ipc/contract.ts';
import type { ChildEvent, ChildOrder } from '../../shared/ipc/decoder-messages.ts';
import type { Envelope } from '../../shared/ipc/define.ts';
import type { Events } from '../../shared/ipc/events.ts';
import type { Found, FromWorker, ToWorker, WorkerStart } from '../../shared/ipc/worker-messages.ts';

/** The shell's end of the thread that owns the vault. */
export interface WorkerLink {
  call(name: WorkerName, input: unknown): Promise<Envelope<unknown>>;
  /** What lies at a path of the page; null for nothing that it may have. */
  find(path: string): Promise<Found | null>;
  /** Its next bytes from `start` on, fewer than asked for where there are many; null where they are not to be had. */
  read(path: string, start: number, end: number): Promise<Uint8Array | null>;
  /** Passes on what became of a child that opens untrusted bytes. */
  childSaid(event: ChildEvent): void;
  /** Whether work is going on that a lock would stop. */
  isBusy(): boolean;
  /** Whether this folder was written since the vault was opened. */
  hasWritten(path: string): boolean;
  /** Ends the thread at once; what it had acknowledged is on disk. */
  end(): Promise<void>;
}

export interface WorkerReports {
  readonly tell: <Name extends keyof Events>(name: Name, event: Events[Name]) => void;
  /** The thread ended by itself: `what` it died of, as the name or code of an error, and how often that happened. */
  readonly ended: (what: string, times: number) => void;
  /** Starts, feeds or ends a child that opens untrusted bytes. */
  readonly child: (order: ChildOrder) => void;
}

type Waiting = (message: Answered | null) => void;
type Answered = Extract<FromWorker, { id: number }>;

/** A thread that ended this often without having answered anything cannot run on this computer. */
const GIVE_UP = 3;

/**
 * Starts the thread, and after an end of its own starts it anew at the next call: whoever waited is told, the window goes
 * back to the lock, and the next opening verifies what was left. Where it never comes to answering, it is given up.
 */
export function startWorker(program: URL, { tell, ended, child }: WorkerReports): WorkerLink {
  const waiting = new Map<number, Waiting>();
  const written = new Set<string>();
  let serial = 0;
  let running = 0;
  let isEnding = false;
  let ends = 0;
  let vain = 0;
  let died = '';
  let worker: Worker | null = start();

  function start(): Worker {
    const started = new Worker(program, { workerData: { childrenByShell: true } satisfies WorkerStart });
    let hasAnswered = false;
    let what: string | null = null;
    started.on('message', (message: FromWorker) => {
      hasAnswered = true;
      vain = 0;
      hear(message);
    });
    started.on('error', (error) => {
      what = nameOf(error);
    });
    started.on('exit', (code) => {
      if (isEnding) return;
      died = what ?? `exit ${code}`;
      if (!hasAnswered) vain++;
      atEnd(hasAnswered);
    });
    return started;
  }

  function hear(message: FromWorker): void {
    if (message.type === 'busy') running = message.jobs;
    else if (message.type === 'child') child(message.order);
    else if (message.type === 'wrote') written.add(message.path);
    else if (message.type === 'event') {
      if (message.name === 'locked') written.clear();
      tell(message.name, message.event as never);
    } else {
      waiting.get(message.id)?.(message);
      waiting.delete(message.id);
    }
  }

  function atEnd(hasAnswered: boolean): void {
    worker = null;
    running = 0;
    written.clear();
    ended(died, ++ends);
    for (const settle of waiting.values()) settle(null);
    waiting.clear();
    if (hasAnswered) tell('locked', { reason: 'worker-ended', stoppedJobs: [] });
  }

  function ask(message: Extract<ToWorker, { id: number }>): Promise<Answered | null> {
    if (worker === null && (isEnding || vain >= GIVE_UP)) return Promise.resolve(null);
    worker ??= start();
    const asked = worker;
    return new Promise((resolve) => {
      waiting.set(message.id, resolve);
      asked.postMessage(message);
    });
  }

  return {
    async call(name, input) {
      const answered = await ask({ type: 'call', id: ++serial, name, input });
      if (answered?.type === 'answer') return answered.envelope;
      return { ok: false, error: { code: 'WORKER_ENDED', params: { what: died, times: ends } } };
    },
    async find(path) {
      const answered = await ask({ type: 'find', id: ++serial, path });
      return answered?.type === 'found' ? answered.found : null;
    },
    async read(path, start, end) {
      const answered = await ask({ type: 'read', id: ++serial, path, start, end });
      return answered?.type === 'bytes' ? answered.bytes : null;
    },
    childSaid: (event) => worker?.postMessage({ type: 'child', event } satisfies ToWorker),
    isBusy: () => running > 0,
    hasWritten: (path) => written.has(path),
    async end() {
      isEnding = true;
      for (const settle of waiting.values()) settle(null);
      waiting.clear();
      await worker?.terminate();
      worker = null;
    },
  };
}

/** A code where there is one; never a text, which could hold a path. */
function nameOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  return 'code' in error && typeof error.code === 'string' ? error.code : error.name;
}
