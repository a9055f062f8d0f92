import { contract, type WorkerName } from '../../shared/ipc/contract.ts';
import type { Envelope } from '../../shared/ipc/define.ts';
import { type Desk, sessionOf } from './desk.ts';
import { handlers } from './handlers/index.ts';
import { type JobTools, startJob } from './jobs.ts';
import { toWireError } from './wire-error.ts';

type AnyHandler = (desk: Desk, input: unknown, tools?: JobTools) => unknown;

/** Answers one call; whatever goes wrong becomes a code. A job is answered with its id, and its end is an event. */
export async function answer(desk: Desk, name: WorkerName, input: unknown): Promise<Envelope<unknown>> {
  const handler = handlers[name] as AnyHandler;
  const { needsVault, isJob, changesVault } = contract.calls[name];
  try {
    if (needsVault) sessionOf(desk);
    if (!isJob) return { ok: true, value: await handler(desk, input) };
    const work = async (tools: JobTools): Promise<unknown> => handler(desk, input, tools);
    return { ok: true, value: startJob(desk, { call: name, changesVault, work }) };
  } catch (error) {
    return { ok: false, error: toWireError(error) };
  }
}
