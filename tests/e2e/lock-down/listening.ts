import { readdirSync, readFileSync, readlinkSync } from 'node:fs';

const LISTEN = '0A';

/** TCP sockets in state LISTEN that belong to a descendant of `pid`, from proc(5). */
export function listeningSockets(pid: number): string[] {
  const listening = new Set(['/proc/net/tcp', '/proc/net/tcp6'].flatMap(listeningInodes));
  return descendants(pid).flatMap((each) => socketsOf(each).filter((inode) => listening.has(inode)));
}

function listeningInodes(table: string): string[] {
  const rows = readFileSync(table, 'utf8').trim().split('\n').slice(1);
  return rows
    .map((row) => row.trim().split(/\s+/))
    .filter((columns) => columns[3] === LISTEN)
    .map((columns) => columns[9]!);
}

function descendants(pid: number): number[] {
  const parents = readdirSync('/proc')
    .map(Number)
    .filter((each) => each > 0)
    .map((each) => ({ pid: each, parent: parentOf(each) }));
  const children = parents.filter(({ parent }) => parent === pid).map((each) => each.pid);
  return children.flatMap((child) => [child, ...descendants(child)]);
}

function parentOf(pid: number): number {
  try {
    // The second field is a name in parentheses, in which anything can stand.
    const rest = readFileSync(`/proc/${pid}/stat`, 'latin1').replace(/^.*\) /s, '');
    return Number(rest.split(' ')[1]);
  } catch {
    return 0;
  }
}

function socketsOf(pid: number): string[] {
  try {
    return readdirSync(`/proc/${pid}/fd`).flatMap((fd) => {
      const target = readlinkSync(`/proc/${pid}/fd/${fd}`);
      return /^socket:\[(\d+)\]$/.exec(target)?.[1] ?? [];
    });
  } catch {
    return [];
  }
}
