import { randomUUID } from 'node:crypto';
import { type IpcMainInvokeEvent, ipcMain, type WebContents } from 'electron';
import { JikimError } from '../../../shared/errors/index.ts';
import { CALLS, type CallName } from '../../../shared/ipc/channels.ts';
import { contract, type InputOf, type OutputOf, type WorkerName } from '../../../shared/ipc/contract.ts';
import type { Envelope } from '../../../shared/ipc/define.ts';
import { isOwnAddress } from '../security/origin.ts';
import type { Places } from '../security/places.ts';
import type { WorkerLink } from '../worker-link.ts';
import type { ShellHandlers } from './handlers/table.ts';

/** What the shell does beside a call that the worker answers. Its faults are reported, and never change the answer. */
export type Watch = {
  readonly [Name in WorkerName]?: {
    readonly asked?: (input: InputOf<Name>) => void;
    readonly answered?: (input: InputOf<Name>, answer: Envelope<OutputOf<Name>>) => void;
  };
};

export interface Registered {
  readonly handlers: ShellHandlers;
  readonly link: Pick<WorkerLink, 'call'>;
  /** The one page that may call. */
  readonly page: Pick<WebContents, 'id'>;
  /** What a person showed: other places are not touched. */
  readonly places: Pick<Places, 'assertChosen'>;
  /** A person asks for the lock: false where work goes on. */
  readonly lock: () => Promise<boolean>;
  readonly watch: Watch;
  /** What a fault of ours is reported by; never shown to the page. */
  readonly log: (id: string, error: unknown) => void;
}

/**
 * Every call of the contract, in this order: who sends it, is its input of the right shape, did a person show the places it names, who answers it, is the answer
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
    if (!isOwnPage(to, event)) throw new JikimError('IPC_REFUSED');
    const call = contract.calls[name];
    const input = call.input.safeParse(given);
    if (!input.success)
      throw new JikimError('IPC_INPUT', { call: name, problem: input.error.issues[0]?.code ?? 'shape' });
    to.places.assertChosen(name, input.data);
    if (call.home === 'worker') return checkAnswer(name, await askWorker(to, name as WorkerName, input.data));
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

/** What the shell itself has to do before or after the worker's answer. */
async function askWorker(to: Registered, name: WorkerName, input: unknown): Promise<Envelope<unknown>> {
  // Whatever reason the page gives: only the shell locks without asking about work that is going on.
  if (name === 'vault.lock') return { ok: true, value: { locked: await to.lock() } };
  const { asked: before, answered: after } = (to.watch[name] ?? {}) as AnyWatch;
  beside(to, () => before?.(input));
  const answer = await to.link.call(name, input);
  beside(to, () => after?.(input, answer));
  return answer;
}

interface AnyWatch {
  readonly asked?: (input: unknown) => void;
  readonly answered?: (input: unknown, answer: Envelope<unknown>) => void;
}

function beside({ log }: Registered, act: () => void): void {
  try {
    act();
  } catch (error) {
    log(randomUUID(), error);
  }
}

/** The main frame of our window's page. A frame that is gone has no address and is refused. */
function isOwnPage({ page }: Registered, { sender, senderFrame }: IpcMainInvokeEvent): boolean {
  if (sender.id !== page.id || senderFrame === null || senderFrame.parent !== null) return false;
  return isOwnAddress(senderFrame.url);
}

/** What the table does not name does not reach the page. */
function checkAnswer(name: CallName, envelope: Envelope<unknown>): Envelope<unknown> {
  if (!envelope.ok || contract.calls[name].isJob) return envelope;
  return { ok: true, value: contract.calls[name].output.parse(envelope.value) };
}
