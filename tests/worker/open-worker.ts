import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { InputOf, JobName, OutputOf, WorkerName } from '../../shared/ipc/contract.ts';
import type { Envelope, WireError } from '../../shared/ipc/define.ts';
import type { Events } from '../../shared/ipc/events.ts';
import type { Found, FromWorker } from '../../shared/ipc/worker-messages.ts';
import { VALID } from '../shared/ipc/inputs.ts';

export const PASSPHRASE = 'a long enough passphrase 82 river';

const PROGRAM = new URL('../../electron/worker/main.ts', import.meta.url);

type JobEvent = Events['job'];
type Answered = Extract<FromWorker, { id: number }>;

/** The thread itself, as the shell starts it, and everything that it said. */
export function startThread() {
  const folder = mkdtempSync(join(tmpdir(), 'jikim-worker-'));
  const worker = new Worker(PROGRAM);
  // One listener waits with each question.
  worker.setMaxListeners(0);
  const waiting = new Map<number, (message: Answered) => void>();
  const said: FromWorker[] = [];
  let serial = 0;
  worker.on('message', (message: FromWorker) => {
    said.push(message);
    if ('id' in message) waiting.get(message.id)?.(message);
  });
  const ask = (message: object): Promise<Answered> =>
    new Promise((resolve, reject) => {
      const id = ++serial;
      waiting.set(id, resolve);
      worker.once('error', reject);
      worker.postMessage({ ...message, id });
    });

  const thread = {
    folder,
    said,
    events: <Name extends keyof Events>(name: Name): Events[Name][] =>
      said.flatMap((each) =>
        each.type === 'event' && each.name === name ? [each.event as Events[Name]] : [],
      ),

    async ask<Name extends WorkerName>(name: Name, input: InputOf<Name>): Promise<Envelope<never>> {
      const answered = await ask({ type: 'call', name, input });
      return (answered as { envelope: Envelope<never> }).envelope;
    },
    /** The value; throws where the call fails. */
    async call<Name extends WorkerName>(name: Name, input: InputOf<Name>): Promise<OutputOf<Name>> {
      const answered = await thread.ask(name, input);
      if (!answered.ok) throw new Error(answered.error.code);
      return answered.value;
    },
    /** The code of the failure, or null. */
    async codeOf<Name extends WorkerName>(name: Name, input: InputOf<Name>): Promise<string | null> {
      const answered = (await thread.ask(name, input)) as { error?: WireError };
      return answered.error?.code ?? null;
    },
    async start<Name extends JobName & WorkerName>(name: Name, input: InputOf<Name>): Promise<string> {
      return ((await thread.call(name, input)) as unknown as { jobId: string }).jobId;
    },
    /** Resolves with the last event of a job. */
    async endOf(jobId: string): Promise<JobEvent> {
      const isEnd = (each: JobEvent): boolean => each.jobId === jobId && each.state !== 'running';
      for (;;) {
        const end = thread.events('job').find(isEnd);
        if (end !== undefined) return end;
        await new Promise((resolve) => worker.once('message', resolve));
      }
    },
    async find(path: string): Promise<Found | null> {
      return ((await ask({ type: 'find', path })) as { found: Found | null }).found;
    },
    async read(path: string, start: number, end: number): Promise<Uint8Array | null> {
      return ((await ask({ type: 'read', path, start, end })) as { bytes: Uint8Array | null }).bytes;
    },
    /** What lies at a path, as the shell gives it to the page: with its first bytes, or not at all. */
    async bytes(path: string): Promise<{ contentType: string; bytes: Uint8Array } | null> {
      const found = await thread.find(path);
      const bytes = found === null ? null : await thread.read(path, 0, found.size);
      return found === null || bytes === null ? null : { contentType: found.contentType, bytes };
    },
    makeVault: (name = 'vault') =>
      thread.call('vault.create', {
        path: join(folder, name),
        person: { name: 'Kim', role: 'attorney' },
        passphrase: PASSPHRASE,
      }),
    open: (name = 'vault') =>
      ['vault.open', { path: join(folder, name), unlock: { passphrase: PASSPHRASE } }] as const,
    makeCase: async (): Promise<string> => (await thread.call('case.create', VALID['case.create'])).caseId,
    lock: (reason: Events['locked']['reason'] = 'asked') => thread.call('vault.lock', { reason }),
    async [Symbol.asyncDispose]() {
      await thread.lock();
      await worker.terminate();
      rmSync(folder, { recursive: true, force: true });
    },
  };
  return thread;
}

export type Thread = ReturnType<typeof startThread>;

export const intakeOf = (caseId: string, paths: string[]): InputOf<'intake.run'> => ({
  ...VALID['intake.run'],
  caseId,
  paths,
  previews: 'later',
});
