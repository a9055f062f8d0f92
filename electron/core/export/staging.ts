import { existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { JikimError } from '../../../shared/errors/index.ts';
import { onDisk, toDiskError } from '../files/disk-errors.ts';
import { makeFolders } from '../files/make-folders.ts';
import { syncFolder } from '../files/sync-folder.ts';
import type { Session } from '../session/session.ts';
import { beginOutput, endOutput } from './unfinished-output.ts';

/**
 * Fills a folder beside the wanted one and gives it its name when it is whole and `log` has entered it: what is there is
 * complete and in the log, and what fails or is cancelled leaves nothing. A process that dies in between leaves what the
 * next opening of the vault settles. Throws TARGET_EXISTS; nothing is ever written over.
 */
export async function stageFolder<T, L>(
  session: Session,
  target: string,
  fill: (folder: string) => Promise<T>,
  log: (result: T, staged: string) => L,
): Promise<{ readonly result: T; readonly logged: L }> {
  const wanted = resolve(target);
  if (existsSync(wanted)) throw new JikimError('TARGET_EXISTS', { path: target });
  const staged = join(dirname(wanted), `.${basename(wanted)}.${process.pid}.part`);
  beginOutput(session, staged, wanted);
  try {
    await rm(staged, { recursive: true, force: true });
    makeFolders(staged);
    const result = await fill(staged);
    onDisk(staged, () => syncFolder(staged));
    // Somebody may have made it meanwhile; the log must not say that something left which did not.
    if (existsSync(wanted)) throw new JikimError('TARGET_EXISTS', { path: target });
    const logged = log(result, staged);
    await rename(staged, wanted);
    onDisk(wanted, () => syncFolder(dirname(wanted)));
    return { result, logged };
  } catch (error) {
    await rm(staged, { recursive: true, force: true });
    throw toDiskError(error, target);
  } finally {
    endOutput(session, staged);
  }
}
