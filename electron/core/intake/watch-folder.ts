import { readdir, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { JikimError } from '../../../shared/errors/index.ts';

export interface WatchRequest {
  readonly path: string;
  /** Files that came and have not changed since the look before: whole ones, as far as can be seen. */
  readonly onArrived: (paths: readonly string[]) => void;
  /** The folder is gone, or may not be read any more; it goes on looking. */
  readonly onLost: (error: JikimError) => void;
  /** Milliseconds between two looks. */
  readonly every?: number;
}

export interface FolderWatch {
  /** These could not be dealt with: they are told of again, as long as they lie there. */
  again(paths: readonly string[]): void;
  stop(): void;
}

/** What programs leave beside a file that is still coming. */
const UNFINISHED = /^(~\$|\.)|\.(crdownload|part|partial|download|tmp|opdownload|icloud)$/i;

const EVERY = 1500;

/**
 * Looks into a folder again and again, because folders on a network, a phone or in a cloud tell nobody of what comes. What
 * lies there at the beginning is not taken: a person chooses that by hand. A file is told of once, and again when its
 * bytes change. Subfolders are not entered. Throws FILE_NOT_FOUND, FILE_UNREADABLE.
 */
export async function watchFolder(request: WatchRequest): Promise<FolderWatch> {
  const path = resolve(request.path);
  const told = new Map((await look(path)).map((each) => [each.path, each.state]));
  let before = new Map(told);
  let isStopped = false;
  let timer: NodeJS.Timeout | undefined;

  async function lookAgain(): Promise<void> {
    try {
      const found = await look(path);
      if (isStopped) return;
      const arrived = found.filter(
        (each) => told.get(each.path) !== each.state && before.get(each.path) === each.state,
      );
      before = new Map(found.map((each) => [each.path, each.state]));
      for (const each of arrived) told.set(each.path, each.state);
      if (arrived.length > 0) request.onArrived(arrived.map((each) => each.path));
    } catch (error) {
      if (!isStopped && error instanceof JikimError) request.onLost(error);
    }
  }

  function next(): void {
    timer = setTimeout(() => void lookAgain().finally(() => !isStopped && next()), request.every ?? EVERY);
    timer.unref();
  }

  next();
  return {
    again(paths) {
      for (const each of paths) told.delete(each);
    },
    stop() {
      isStopped = true;
      clearTimeout(timer);
    },
  };
}

interface Seen {
  readonly path: string;
  /** Changes whenever the file does. */
  readonly state: string;
}

async function look(folder: string): Promise<Seen[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') throw new JikimError('FILE_NOT_FOUND', { path: folder });
    throw new JikimError('FILE_UNREADABLE', { path: folder, reason: error.code ?? 'unknown' });
  });
  const files = entries.filter((entry) => entry.isFile() && !UNFINISHED.test(entry.name));
  const seen = await Promise.all(files.map((entry) => stateOf(join(folder, entry.name))));
  return seen.filter((each) => each !== null);
}

/** Null for a file that went away between two looks, and for an empty one: a program has only opened it. */
async function stateOf(path: string): Promise<Seen | null> {
  const found = await stat(path).catch(() => null);
  return found === null || found.size === 0 ? null : { path, state: `${found.size} ${found.mtimeMs}` };
}
