import type { Ports } from '../ports.ts';
import { assertNoNotesWait } from '../sealed-note/settle-note.ts';
import { assertLogIntact } from '../session/assert-log-intact.ts';
import { openSession, type SessionWarning } from '../session/session.ts';
import { rekeyVault } from '../vault/rekey.ts';
import type { UnlockWith } from '../vault/unlock.ts';
import { noteKeyChange } from './key-change.ts';

/**
 * New keys for the whole closed vault, and the entry that says so. The entry is written by an opening afterwards, this
 * one's or, where the process died, the next. `onWarnings` is told at once what an opening warns of, since no later opening
 * may. Throws NOTES_WAITING, and what `rekeyVault` throws.
 */
export async function rekeyWithEntry(
  dir: string,
  unlock: UnlockWith,
  ports: Ports,
  onWarnings: (warnings: readonly SessionWarning[]) => void,
): Promise<void> {
  const before = await openSession(dir, unlock, ports);
  try {
    onWarnings(before.warnings);
    assertNoNotesWait(before);
    noteKeyChange(before, [{ kind: 'rekeyed', subject: before.vault.vaultId }]);
  } finally {
    await before.close();
  }
  await rekeyVault(dir, unlock, ports, { verifyAfterUncleanEnd: assertLogIntact });
  const after = await openSession(dir, unlock, ports);
  const told = new Set(before.warnings.map((warning) => JSON.stringify(warning)));
  onWarnings(after.warnings.filter((warning) => !told.has(JSON.stringify(warning))));
  await after.close();
}
