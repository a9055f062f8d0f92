import { realpathSync } from 'node:fs';
import { resolve } from 'node:path';

/** Whether two paths lead to one folder, by whatever links. */
export function isSameFolder(a: string, b: string): boolean {
  return realPathOf(a) === realPathOf(b);
}

function realPathOf(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return resolve(path);
  }
}
