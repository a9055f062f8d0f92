import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { systemPorts } from '../../../electron/core/ports.ts';
import type { KdfCost } from '../../../electron/core/vault/argon.ts';
import { type CreatedVault, createVault } from '../../../electron/core/vault/create-vault.ts';

/** The cheapest derivation the limits allow: tests are about everything else. */
export const QUICK: KdfCost = { m: 8 * 1024, t: 1, p: 1 };
export const PASSPHRASE = '검은 돌 여섯 개';

/** A new folder that goes away with the test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'jikim-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A vault of one counselor in a new folder; closed with the test if it is still open. */
export async function newVault(dir = join(temporaryFolder(), 'vault')): Promise<CreatedVault> {
  const created = await createVault(dir, {
    person: { name: '상담원 A', role: 'counselor' },
    passphrase: PASSPHRASE,
    kdf: QUICK,
    ports: systemPorts,
  });
  onTestFinished(() => created.vault.close());
  return created;
}
