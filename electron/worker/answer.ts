import { contract, type WorkerName } from '../../shared/ipc/contract.ts';
import type { Envelope } from '../../shared/ipc/define.ts';
import type { Desk } from './desk.ts';
import { handlers } from './handlers/index.ts';
import { type JobTools, startJob } from './jobs.ts';
import { toWireError } from './wire-error.ts';

type AnyHandler = (desk: Desk, input: unknown, tools?: JobTools) => unknown;

/** Answers one call; whatever goes wrong becomes a code. A job is answered with its id, and its end is an event. */
export async function answer(desk: Desk, name: WorkerName, input: unknown): Promise<Envelope<unknown>> {
  const handler = handlers[name] as AnyHandler;
  try {
    const value = contract.calls[name].isJob
      ? startJob(desk, name, (tools) => Promise.resolve(handler(desk, input, tools)))
      : await handler(desk, input);
    return { ok: true, value };
  } catch (error) {
    return { ok: false, error: toWireError(error) };
  }
}
