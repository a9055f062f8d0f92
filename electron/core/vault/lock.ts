import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { hostname, uptime } from 'node:os';
import { join } from 'node:path';
import { threadId } from 'node:worker_threads';
import { JikimError } from '../../../shared/errors/index.ts';
import { errorCode, onDisk } from '../files/disk-errors.ts';

export const LOCK_FILE = 'vault.lock';

interface Owner {
  readonly pid: number;
  /** Of the process, the thread that opened the vault. */
  readonly thread: number;
  readonly host: string;
  /** When the process started, in a form that only equals itself; tells a reused process number. */
  readonly started: string;
  /** When the computer started, in seconds since 1970. */
  readonly booted: number;
}

/** A start time measured twice may differ by this much (seconds), as the wall clock is set. */
const BOOT_SLACK = 120;
let asked = 0;

/**
 * Takes the lock file of a vault, or throws `VAULT_IN_USE` (this computer) or `VAULT_IN_USE_ELSEWHERE`. A file left by
 * a dead process of this computer is taken over. It makes good messages; what no race gets past is the exclusive lock
 * that SQLite holds on vault.db.
 * @returns what gives the lock back.
 */
export function takeLock(dir: string): () => void {
  const path = join(dir, LOCK_FILE);
  const mine = JSON.stringify(describeSelf());
  for (let attempt = 0; attempt < 3; attempt++) {
    if (claim(path, mine)) return () => release(path, mine);
    setAsideIfStale(path);
  }
  throw inUse(path, readOwner(path).owner);
}

/** Puts a whole file under the name, or says that the name is taken: a reader never sees half an owner. */
function claim(path: string, mine: string): boolean {
  const temporary = `${path}.jikim-${process.pid}-${asked++}.tmp`;
  return onDisk(path, () => {
    writeFileSync(temporary, mine, { mode: 0o600 });
    try {
      linkSync(temporary, path);
      return true;
    } catch (error) {
      if (errorCode(error) === 'EEXIST') return false;
      return claimWithoutLinks(path, mine);
    } finally {
      rmSync(temporary, { force: true });
    }
  });
}

/** FAT and some network folders have no hard links. */
function claimWithoutLinks(path: string, mine: string): boolean {
  try {
    writeFileSync(path, mine, { flag: 'wx', mode: 0o600 });
    return true;
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false;
    throw error;
  }
}

/** Moves a dead owner's file away under a name of our own, and looks again that it is the one judged dead. */
function setAsideIfStale(path: string): void {
  const { owner, text } = readOwner(path);
  if (text === null) return;
  if (owner !== null && isAlive(owner)) throw inUse(path, owner);
  const aside = `${path}.jikim-${process.pid}-${asked++}.tmp`;
  try {
    renameSync(path, aside);
  } catch {
    return;
  }
  if (readOwner(aside).text !== text) claim(path, readOwner(aside).text ?? '');
  rmSync(aside, { force: true });
}

function release(path: string, mine: string): void {
  if (readOwner(path).text === mine) rmSync(path, { force: true });
}

function isAlive(owner: Owner): boolean {
  if (owner.host !== hostname()) return true;
  if (owner.booted < bootedAt() - BOOT_SLACK) return false;
  // A thread of this process that died with the vault open; the application starts the next one after its end only.
  if (owner.pid === process.pid && owner.thread !== threadId) return false;
  return isRunning(owner.pid) && [owner.started, ''].includes(startOf(owner.pid));
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return errorCode(error) === 'EPERM';
  }
}

function describeSelf(): Owner {
  return {
    pid: process.pid,
    thread: threadId,
    host: hostname(),
    started: startOf(process.pid),
    booted: bootedAt(),
  };
}

/** When this computer started is a fact about the machine, not about a case, so it does not come through the ports. */
function bootedAt(): number {
  return Math.round(Date.now() / 1000 - uptime());
}

/** Start time in clock ticks since boot (proc(5), field 22); empty where the system does not tell. */
function startOf(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  } catch {
    return '';
  }
}

/** A file that does not say who owns it belongs to nobody who can be asked, and counts as left behind. */
function readOwner(path: string): { owner: Owner | null; text: string | null } {
  let text: string;
  try {
    text = readFileSync(path, 'utf8').slice(0, 1024);
  } catch {
    return { owner: null, text: null };
  }
  try {
    const value = JSON.parse(text) as Owner;
    return { owner: Number.isInteger(value.pid) && typeof value.host === 'string' ? value : null, text };
  } catch {
    return { owner: null, text };
  }
}

function inUse(path: string, owner: Owner | null): JikimError {
  const { pid, host } = owner ?? { pid: 0, host: hostname() };
  if (host === hostname()) return new JikimError('VAULT_IN_USE', { pid, host });
  return new JikimError('VAULT_IN_USE_ELSEWHERE', { pid, host, path });
}
