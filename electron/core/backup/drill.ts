import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Ports } from '../ports.ts';
import { type RestoredVault, type RestoreRequest, restoreFromBackup } from './restore.ts';

/**
 * Restores a backup into a folder of its own, which opens it and reads every page, and removes it again: the copy is
 * encrypted as the vault is, so that nothing of it lies in plain meanwhile. Throws what `restoreFromBackup` throws.
 */
export async function drillRestore(
  request: Omit<RestoreRequest, 'to' | 'replaces'>,
  ports: Ports,
): Promise<RestoredVault> {
  const folder = mkdtempSync(join(tmpdir(), 'restore-'));
  try {
    return await restoreFromBackup({ ...request, to: join(folder, 'vault') }, ports);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
