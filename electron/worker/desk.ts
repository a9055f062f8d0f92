import { JikimError } from '../../shared/errors/index.ts';
import type { WatchedFolder } from '../../shared/ipc/calls/intake.ts';
import type { Events } from '../../shared/ipc/events.ts';
import type { FolderWatch } from '../core/intake/watch-folder.ts';
import type { Ports } from '../core/ports.ts';
import type { Session } from '../core/session/session.ts';
import type { Grants } from './grants.ts';
import { type Paper, removePaper } from './papers.ts';
import { openQueue, type Queue } from './queue.ts';

/** What lies on the worker's desk: at most one open vault, and the work that is going on in it. */
export interface Desk {
  session: Session | null;
  /** Documents whose pages are looked at. */
  paper: Paper | null;
  readonly ports: Ports;
  readonly jobs: Map<string, RunningJob>;
  /** The folder whose new files are taken in, and what came of it; null where none is watched. */
  watched: {
    readonly watch: FolderWatch;
    readonly state: { -readonly [K in keyof WatchedFolder]: WatchedFolder[K] };
  } | null;
  /** Originals that the page may read because a person asked to see or hear them. */
  readonly grants: Grants;
  /** How often a lock was asked for: an opening that finds another number when it ends was overtaken. */
  locks: number;
  /** Making, opening and closing a vault, one after the other: never are two open, or one open that nobody holds. */
  readonly door: Queue;
  /** Jobs that change the vault, one after the other; reading goes on beside them. */
  readonly changes: Queue;
  readonly tell: <Name extends keyof Events>(name: Name, event: Events[Name]) => void;
  /** Says which folder was written: only such a folder is shown to a person by the system. */
  readonly wrote: (path: string) => void;
  /** Says how many jobs run, so that nobody ends them without being asked. */
  readonly busy: (jobs: number) => void;
}

export interface RunningJob {
  readonly call: string;
  readonly stop: AbortController;
  /** Resolves when the work has come to its end, whichever. */
  readonly ended: Promise<void>;
}

export type DeskParts = Pick<Desk, 'ports' | 'tell' | 'wrote' | 'busy'>;

export function openDesk(parts: DeskParts): Desk {
  return {
    session: null,
    paper: null,
    watched: null,
    jobs: new Map(),
    grants: new Map(),
    locks: 0,
    door: openQueue(),
    changes: openQueue(),
    ...parts,
  };
}

/** Throws `IPC_NO_VAULT`. */
export function sessionOf(desk: Desk): Session {
  if (desk.session === null) throw new JikimError('IPC_NO_VAULT');
  return desk.session;
}

export interface WhileOpen {
  readonly isWanted: () => boolean;
  /** The same, as a progress that throws CANCELLED. */
  readonly telling: <A extends unknown[]>(onProgress: (...told: A) => void) => (...told: A) => void;
}

/**
 * For work that a lock ends between two slices and nothing else: it has begun to remove what nobody may see any more, so
 * that a person who stopped it would be told the wrong thing. The next opening goes on with it.
 */
export function whileOpen(desk: Desk, session: Session): WhileOpen {
  const isWanted = (): boolean => desk.session === session;
  return {
    isWanted,
    telling:
      (onProgress) =>
      (...told) => {
        if (!isWanted()) throw new JikimError('CANCELLED');
        onProgress(...told);
      },
  };
}

export function stopWatching(desk: Desk): void {
  desk.watched?.watch.stop();
  desk.watched = null;
}

/**
 * Closes the vault: work stops at its last finished piece, keys are wiped. Without an open vault it only stops work. Only inside `door`.
 */
export async function clearDesk(desk: Desk): Promise<void> {
  const { session } = desk;
  // First of all: whatever is asked from here on finds no vault, however long the work takes to stop.
  desk.session = null;
  removePaper(desk);
  stopWatching(desk);
  desk.grants.clear();
  const running = [...desk.jobs.values()];
  for (const { stop } of running) stop.abort();
  await Promise.all(running.map(({ ended }) => ended));
  await session?.close();
}
