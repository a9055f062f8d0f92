import { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { SetupFailure } from './failure.mjs';
import { say } from './language.mjs';
import { cache } from './paths.mjs';

const folder = join(cache, 'setup.lock');
const OWNER = 'owner.json';
const PATIENCE_MINUTES = 15;
const OWNERLESS_GRACE_MS = 5_000;

/**
 * Runs one set-up at a time: two `npm ci` in the same folder delete each other's files.
 * @template T
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withSetupLock(work) {
  await acquire();
  try {
    return await work();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function acquire() {
  const start = Date.now();
  let told = false;
  while (!take()) {
    if (isStale(folder)) breakLock();
    if (Date.now() - start > PATIENCE_MINUTES * 60_000) throw heldFailure();
    if (!told) say({ ko: '다른 설정 작업이 끝나기를 기다립니다.', en: 'Waiting for another set-up to end.' });
    told = true;
    await sleep(200);
  }
}

/** Making a folder is atomic everywhere: exactly one of two processes succeeds. */
function take() {
  try {
    mkdirSync(cache, { recursive: true });
  } catch (error) {
    throw notWritable(error);
  }
  try {
    mkdirSync(folder);
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'EEXIST') return false;
    throw notWritable(error);
  }
  writeFileSync(join(folder, OWNER), JSON.stringify({ pid: process.pid, host: hostname() }));
  return true;
}

/** @param {unknown} error */
function notWritable(error) {
  return new SetupFailure('folder-not-writable', {
    path: cache,
    reason: /** @type {Error} */ (error).message,
  });
}

/** Moved away first: of two processes that found it stale, the slower must not remove the faster one's new lock. */
function breakLock() {
  const aside = `${folder}.${process.pid}`;
  try {
    renameSync(folder, aside);
  } catch {
    return;
  }
  if (isStale(aside)) rmSync(aside, { recursive: true, force: true });
  else renameSync(aside, folder);
}

/** @param {string} lock */
function isStale(lock) {
  const owner = readOwner(lock);
  if (owner) return owner.host === hostname() && !isAlive(owner.pid);
  const made = statSync(lock, { throwIfNoEntry: false });
  return made !== undefined && Date.now() - made.mtimeMs > OWNERLESS_GRACE_MS;
}

/**
 * @param {string} lock
 * @returns {{ pid: number, host: string } | undefined} undefined in the moment before the owner is written
 */
function readOwner(lock) {
  try {
    return JSON.parse(readFileSync(join(lock, OWNER), 'utf8'));
  } catch {
    return undefined;
  }
}

/** @param {number} pid */
function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM';
  }
}

function heldFailure() {
  const { pid, host } = readOwner(folder) ?? { pid: 0, host: '?' };
  return new SetupFailure('lock-held', { pid, host, minutes: PATIENCE_MINUTES, path: folder });
}
