import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Session } from '../../electron/core/session/session.ts';
import { temporaryFolder } from '../core/vault/vault-folder.ts';
import { newOffice } from './office.ts';

/** A vault with one case in a folder that goes away with the test; closed with it if still open. */
export async function temporaryOffice(): Promise<{ session: Session; caseId: string; dir: string }> {
  const dir = join(temporaryFolder(), 'vault');
  const { session, caseId } = await newOffice(dir);
  onTestFinished(() => session.close());
  return { session, caseId, dir };
}
