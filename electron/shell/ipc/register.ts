import { randomUUID } from 'node:crypto';
import { type IpcMainInvokeEvent, ipcMain } from 'electron';
import { JikimError } from '../../../shared/errors/index.ts';
import { CALLS, type CallName } from '../../../shared/ipc/channels.ts';
import { contract, type WorkerName } from '../../../shared/ipc/contract.ts';
import type { Envelope } from '../../../shared/ipc/define.ts';
import { isOwnAddress } from '../security/origin.ts';
import type { WorkerLink } from '../worker-link.ts';
import type { ShellHandlers } from './handlers/table.ts';

export interface Registered {
  readonly handlers: ShellHandlers;
  readonly link: WorkerLink;
  /** Called for every call that was let in: somebody is there. */
  readonly onUse: () => void;
  /** What a fault of ours is reported by; never shown to the page. */
  readonly log: (id: string, error: unknown) => void;
}

/**
 * Every call of the contract, in this order: who sends it, is its input of the right shape, who answers it, is the answer
 * of the right shape. Whatever goes wrong crosses as a code.
 */
export function registerCalls(to: Registered): void {
  for (const name of CALLS) ipcMain.handle(name, (event, input: unknown) => answer(to, name, event, input));
}

async function answer(
  to: Registered,
  name: CallName,
  event: IpcMainInvokeEvent,
  given: unknown,
): Promise<Envelope<unknown>> {
  try {
    if (!isOwnPage(event)) throw new JikimError('IPC_REFUSED');
    to.onUse();
    const call = contract.calls[name];
    const input = call.input.safeParse(given);
    if (!input.success)
      throw new JikimError('IPC_INPUT', { call: name, problem: input.error.issues[0]?.code ?? 'shape' });
    if (call.home === 'worker') return checkAnswer(name, await to.link.call(name as WorkerName, input.data));
    const handle = to.handlers[name as keyof ShellHandlers] as (input: unknown) => unknown;
    return checkAnswer(name, { ok: true, value: await handle(input.data) });
  } catch (error) {
    if (error instanceof JikimError)
      return { ok: false, error: { code: error.code, params: { ...error.params } } };
    const id = randomUUID();
    to.log(id, error);
    return { ok: false, error: { code: 'INTERNAL', params: { what: id } } };
  }
}

/** The main frame of a page of ours. A frame that is gone has no address and is refused. */
function isOwnPage({ senderFrame }: IpcMainInvokeEvent): boolean {
  return senderFrame !== null && senderFrame.parent === null && isOwnAddress(senderFrame.url);
}

/** What the table does not name does not reach the page. */
function checkAnswer(name: CallName, envelope: Envelope<unknown>): Envelope<unknown> {
  if (!envelope.ok || contract.calls[name].isJob) return envelope;
  return { ok: true, value: contract.calls[name].output.parse(envelope.value) };
}
