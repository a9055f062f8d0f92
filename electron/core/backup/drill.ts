import { mkdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { toHex } from '../../../shared/bytes.ts';
import { JikimError } from '../../../shared/errors/index.ts';
import { beginOutput, endOutput } from '../export/unfinished-output.ts';
import type { Session } from '../session/session.ts';
import { type RestoredVault, type RestoreRequest, restoreFromBackup } from './restore.ts';

/** `signal`: a person stops it, or the vault is locked; heeded with each part that is copied. */
export type Drill = Omit<RestoreRequest, 'to' | 'replaces'> & { readonly signal: AbortSignal };

/**
 * Restores a backup into a folder of its own, which opens it and reads every page, and removes it again: the copy is
 * encrypted as the vault is, so that nothing of it lies in plain meanwhile. The open vault notes it before: what a process
 * that died leaves is a whole vault that no list of copies names, and the next opening removes it. Throws CANCELLED, and
 * what `restoreFromBackup` throws.
 */
export async function drillRestore(session: Session, { signal, ...request }: Drill): Promise<RestoredVault> {
  const folder = join(tmpdir(), `restore-${toHex(session.ports.random.bytes(8))}.jikim-unfinished`);
  const goOn = (): void => {
    if (signal.aborted) throw new JikimError('CANCELLED');
  };
  beginOutput(session, folder, folder);
  try {
    goOn();
    mkdirSync(folder, { mode: 0o700 });
    const onProgress: RestoreRequest['onProgress'] = (progress) => {
      goOn();
      request.onProgress(progress);
    };
    const to = join(folder, 'vault');
    const restored = await restoreFromBackup({ ...request, to, onProgress }, session.ports);
    goOn();
    return restored;
  } finally {
    rmSync(folder, { recursive: true, force: true });
    if (session.db.open) endOutput(session, folder);
  }
}
