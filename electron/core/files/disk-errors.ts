import { JikimError } from '../../../shared/errors/index.ts';

const FULL = new Set(['ENOSPC', 'EDQUOT', 'SQLITE_FULL']);

/** The code a failure of the system or of SQLite carries, or an empty string. */
export function errorCode(error: unknown): string {
  const code = (error as { code?: unknown } | null)?.code;
  return typeof code === 'string' ? code : '';
}

/** Turns "no space" of any layer into `DISK_FULL`; anything else comes back as it was. */
export function toDiskError(error: unknown, path: string): unknown {
  return FULL.has(errorCode(error)) ? new JikimError('DISK_FULL', { path }, { cause: error }) : error;
}

/** Runs `act` and reports a full disk as `DISK_FULL` for `path`. */
export function onDisk<T>(path: string, act: () => T): T {
  try {
    return act();
  } catch (error) {
    throw toDiskError(error, path);
  }
}
