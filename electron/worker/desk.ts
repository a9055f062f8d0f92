import { JikimError } from '../../shared/errors/index.ts';
import type { Events } from '../../shared/ipc/events.ts';
import type { Ports } from '../core/ports.ts';
import type { Session } from '../core/session/session.ts';

/** What lies on the worker's desk: at most one open vault, and the work that is going on in it. */
export interface Desk {
  session: Session | null;
  readonly ports: Ports;
  readonly jobs: Map<string, RunningJob>;
  readonly tell: <Name extends keyof Events>(name: Name, event: Events[Name]) => void;
}

export interface RunningJob {
  readonly call: string;
  readonly stop: AbortController;
  /** Resolves when the work has come to its end, whichever. */
  readonly ended: Promise<void>;
}

export function openDesk(ports: Ports, tell: Desk['tell']): Desk {
  return { session: null, ports, jobs: new Map(), tell };
}

/** Throws `IPC_NO_VAULT`. */
export function sessionOf(desk: Desk): Session {
  if (desk.session === null) throw new JikimError('IPC_NO_VAULT');
  return desk.session;
}

/**
 * Closes the vault: work stops at its last finished piece, keys are wiped. Returns the calls that were stopped. Without an
 * open vault it does nothing.
 */
export async function clearDesk(desk: Desk): Promise<string[]> {
  const running = [...desk.jobs.values()];
  for (const { stop } of running) stop.abort();
  await Promise.all(running.map(({ ended }) => ended));
  const { session } = desk;
  desk.session = null;
  await session?.close();
  return running.map(({ call }) => call);
}
