import { Worker } from 'node:worker_threads';
import type { WorkerName } from '../../shared/ipc/contract.ts';
import type { Envelope } from '../../shared/ipc/define.ts';
import type { Events } from '../../shared/ipc/events.ts';
import type { FoundBytes, FromWorker, ToWorker } from '../../shared/ipc/worker-messages.ts';

/** The shell's end of the thread that owns the vault. */
export interface WorkerLink {
  call(name: WorkerName, input: unknown): Promise<Envelope<unknown>>;
  bytes(path: string): Promise<FoundBytes | null>;
  /** Ends the thread at once; what it had acknowledged is on disk. */
  end(): Promise<void>;
}

type Tell = <Name extends keyof Events>(name: Name, event: Events[Name]) => void;
type Waiting = (message: Extract<FromWorker, { id: number }> | null) => void;

const ENDED: Envelope<never> = { ok: false, error: { code: 'WORKER_ENDED', params: {} } };

/**
 * Starts the thread, and starts it anew when it ends by itself: whoever waited is told, the window goes back to the lock,
 * and the next opening verifies what was left.
 */
export function startWorker(program: URL, tell: Tell): WorkerLink {
  const waiting = new Map<number, Waiting>();
  let serial = 0;
  let isEnding = false;
  let worker = start();

  function start(): Worker {
    const started = new Worker(program);
    started.on('message', (message: FromWorker) => {
      if (message.type === 'event') return tell(message.name, message.event as never);
      waiting.get(message.id)?.(message);
      waiting.delete(message.id);
    });
    started.on('error', () => {});
    started.on('exit', () => {
      if (isEnding) return;
      for (const settle of waiting.values()) settle(null);
      waiting.clear();
      worker = start();
      tell('locked', { reason: 'worker-ended', stoppedJobs: [] });
    });
    return started;
  }

  function ask(message: ToWorker): Promise<Parameters<Waiting>[0]> {
    return new Promise((resolve) => {
      waiting.set(message.id, resolve);
      worker.postMessage(message);
    });
  }

  return {
    async call(name, input) {
      const answered = await ask({ type: 'call', id: ++serial, name, input });
      return answered?.type === 'answer' ? answered.envelope : ENDED;
    },
    async bytes(path) {
      const answered = await ask({ type: 'bytes', id: ++serial, path });
      return answered?.type === 'bytes' ? answered.found : null;
    },
    async end() {
      isEnding = true;
      await worker.terminate();
    },
  };
}
