import { createHash, randomBytes } from 'node:crypto';
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { systemPorts } from '../../electron/core/ports.ts';
import { findStored } from '../../electron/core/store/content.ts';
import { startContent } from '../../electron/core/store/content-write.ts';
import type { WriteDb } from '../../electron/core/store/handles.ts';
import { backupVault } from '../../electron/core/vault/backup.ts';
import { createVault } from '../../electron/core/vault/create-vault.ts';
import { changePassphrase } from '../../electron/core/vault/members.ts';
import { openVault } from '../../electron/core/vault/open-vault.ts';
import { rekeyVault } from '../../electron/core/vault/rekey.ts';
import { verifyPages } from '../../electron/core/vault/verify-pages.ts';
import { newVault, PASSPHRASE } from '../core/vault/vault-folder.ts';
import { QUICK_COST } from '../support/quick-cost.ts';
import { type SmallDisk, smallDisk } from './small-disk.ts';

const full = expect.objectContaining({ code: 'DISK_FULL' });
const given = { passphrase: PASSPHRASE };

/** Leaves `left` bytes on a disk. */
function fillUp(disk: SmallDisk, left: number): void {
  writeFileSync(join(disk.folder, 'reserve'), Buffer.alloc(left));
  try {
    for (let i = 0; ; i++) writeFileSync(join(disk.folder, `filler ${i}`), Buffer.alloc(16 * 1024));
  } catch {
    writeFileSync(join(disk.folder, 'reserve'), '');
  }
}

async function takeIn(db: WriteDb): Promise<string> {
  const bytes = randomBytes(1_500_000);
  const of = (name: string) => createHash(name).update(bytes).digest('hex');
  const writer = startContent(db, systemPorts.clock);
  await writer.append(bytes);
  await writer.flush();
  const digest = { sha256: of('sha256'), sha512: of('sha512'), size: bytes.length };
  db.transaction(() => writer.finish(db, digest)).immediate();
  return digest.sha256;
}

describe('on a full disk', () => {
  it('what was acknowledged stays, the rest is refused, and work goes on when there is room', async (context) => {
    const disk = smallDisk(12);
    if (disk === null) return context.skip();
    const { vault } = await newVault(join(disk.folder, 'vault'));
    const taken: string[] = [];
    const filling = (async () => {
      for (;;) taken.push(await takeIn(vault.db));
    })();
    await expect(filling).rejects.toEqual(full);
    expect(taken.length).toBeGreaterThan(2);
    vault.close();
    const again = await openVault(vault.dir, given, systemPorts);
    disk.resize(30);
    taken.push(await takeIn(again.db));
    for (const sha256 of taken) expect(findStored(again.db, sha256)).toBeDefined();
    expect(await verifyPages(again)).toEqual([]);
    again.close();
  });

  it.each([0, 3000, 8000, 40_000, 200_000, 700_000])(
    'with %i bytes left, creating a vault fails cleanly or succeeds',
    async (left) => {
      const disk = smallDisk(4);
      if (disk === null) return;
      fillUp(disk, left);
      const dir = join(disk.folder, 'vault');
      const person = { name: '상담원 A', role: 'counselor' } as const;
      const create = () =>
        createVault(dir, { person, passphrase: PASSPHRASE, kdf: QUICK_COST, ports: systemPorts });
      const outcome = await create().catch((error: unknown) => error);
      if (outcome instanceof Error) {
        expect(outcome).toEqual(full);
        disk.resize(10);
        (await create()).vault.close();
      } else (outcome as Awaited<ReturnType<typeof create>>).vault.close();
      (await openVault(dir, given, systemPorts)).close();
    },
  );

  it.each([0, 1000, 5000, 9000])(
    'with %i bytes left, the old or the new passphrase opens, and nothing is left behind',
    async (left) => {
      const disk = smallDisk(4);
      if (disk === null) return;
      const { vault } = await newVault(join(disk.folder, 'vault'));
      fillUp(disk, left);
      const change = { slotId: vault.actor.slotId!, current: PASSPHRASE, next: 'brand new words' };
      const error = await changePassphrase(vault, change).catch((reason: unknown) => reason);
      if (error !== undefined) expect(error).toEqual(full);
      expect(readdirSync(vault.dir).filter((name) => name.endsWith('.tmp'))).toEqual([]);
      vault.close();
      disk.resize(10);
      const passphrase = error === undefined ? 'brand new words' : PASSPHRASE;
      (await openVault(vault.dir, { passphrase }, systemPorts)).close();
    },
  );

  it('re-keying and a backup are refused before they harm anything', async (context) => {
    const disk = smallDisk(3);
    if (disk === null) return context.skip();
    const { vault } = await newVault(join(disk.folder, 'vault'));
    await takeIn(vault.db);
    await expect(backupVault(vault, join(disk.folder, 'backup'))).rejects.toEqual(full);
    expect(readdirSync(join(disk.folder, 'backup'))).toEqual([]);
    vault.close();
    await expect(rekeyVault(vault.dir, given, systemPorts)).rejects.toEqual(full);
    const again = await openVault(vault.dir, given, systemPorts);
    expect(again.mark.state).toBe('agrees');
    expect(await verifyPages(again)).toEqual([]);
    again.close();
  });
});
