import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { systemPorts } from '../../electron/core/ports.ts';
import { openSession } from '../../electron/core/session/session.ts';
import { intakeOf, PASSPHRASE, startThread, type Thread } from './open-worker.ts';

/** Takes a picture in with its preview, and returns the address of the preview. */
async function takePicture(thread: Thread): Promise<string> {
  const path = join(thread.folder, 'a.png');
  const picture = { width: 40, height: 30, channels: 3, background: '#336699' } as const;
  writeFileSync(path, await sharp({ create: picture }).png().toBuffer());
  await thread.makeVault();
  const caseId = await thread.makeCase();
  const jobId = await thread.start('intake.run', { ...intakeOf(caseId, [path]), previews: 'now' });
  expect((await thread.endOf(jobId)).state).toBe('done');
  const { rows } = await thread.call('item.list', { caseId, from: 0, count: 1 });
  return `/vault/item/${rows[0]!.itemId}/preview`;
}

describe('a picture of the page', () => {
  it('is shown by its preview', async () => {
    await using thread = startThread();
    expect((await thread.bytes(await takePicture(thread)))?.contentType).toBe('image/jpeg');
  });

  it('that is damaged is left out, and the thread goes on', async () => {
    await using thread = startThread();
    const address = await takePicture(thread);
    await thread.lock();
    const session = await openSession(join(thread.folder, 'vault'), { passphrase: PASSPHRASE }, systemPorts);
    session.db.prepare('DELETE FROM content_chunk').run();
    await session.close();
    await thread.call(...thread.open());
    expect(await thread.bytes(address)).toBe(null);
    expect(await thread.codeOf('case.list', {})).toBe(null);
  });

  it.each(['/vault/item/itm_a/preview', '/vault/item/../preview', '/vault/item/itm_a/original', ''])(
    'does not exist at %j',
    async (path) => {
      await using thread = startThread();
      await thread.makeVault();
      expect(await thread.bytes(path)).toBe(null);
    },
  );
});
