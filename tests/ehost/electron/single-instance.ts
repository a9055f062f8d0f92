import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

type OnSecond = (argv: readonly string[], folder: string) => void;

/** True for the first process of a user-data folder. A later one tells the first and gets false. */
export function holdInstanceLock(userData: string, onSecond: OnSecond): boolean {
  mkdirSync(userData, { recursive: true });
  const lock = join(userData, 'SingletonLock');
  // A socket's path may be no longer than about a hundred characters.
  const socket = join(tmpdir(), `jikim-${createHash('sha256').update(lock).digest('hex').slice(0, 16)}.sock`);
  if (isHeldByAnother(lock)) {
    connect(socket).end(JSON.stringify({ argv: process.argv, folder: process.cwd() }));
    return false;
  }
  writeFileSync(lock, String(process.pid));
  rmSync(socket, { force: true });
  listen(socket, onSecond);
  process.on('exit', () => {
    for (const path of [lock, socket]) rmSync(path, { force: true });
  });
  return true;
}

function isHeldByAnother(lock: string): boolean {
  try {
    const holder = Number(readFileSync(lock, 'utf8'));
    return holder !== process.pid && process.kill(holder, 0);
  } catch {
    return false;
  }
}

function listen(socket: string, onSecond: OnSecond): void {
  const server = createServer(async (connection) => {
    const { argv, folder } = JSON.parse((await connection.toArray()).join(''));
    onSecond(argv, folder);
  });
  server.listen(socket).unref();
}
