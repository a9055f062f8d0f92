import { realpathSync } from 'node:fs';
import { sep } from 'node:path';
import type { Session } from '../session/session.ts';

/** Whether a path is a file of the vault itself, by whatever links it was reached: a vault cannot hold itself. */
export function isInsideVault({ vault }: Pick<Session, 'vault'>, path: string | null): boolean {
  if (path === null) return false;
  return realPathOf(path).startsWith(realPathOf(vault.dir) + sep);
}

function realPathOf(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}
