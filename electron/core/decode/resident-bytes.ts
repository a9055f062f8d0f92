import { readFileSync } from 'node:fs';

const PAGE_BYTES = 4096;

/** Of a process, in bytes; null where it cannot be seen from outside. proc(5): the second number of statm is the resident set in pages. */
export function residentBytes(pid: number | undefined): number | null {
  if (pid === undefined || process.platform !== 'linux') return null;
  try {
    return Number(readFileSync(`/proc/${pid}/statm`, 'latin1').split(' ')[1]) * PAGE_BYTES;
  } catch {
    return null;
  }
}
