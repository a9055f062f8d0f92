import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { makeRecording } from '../../../build/demo/content/papers/recording.ts';
import type {} from '../bridge.ts';
import { call } from '../call.ts';
import { type Driven, startInCase, takeIn } from '../drive.ts';
import { onRealElectron } from './on-real-electron.ts';

onRealElectron('a recording of the vault', () => {
  let driven: Driven;
  beforeAll(async () => {
    driven = await startInCase('First');
  });
  afterAll(() => driven.close());

  it('is played from a place in its middle, by ranges of the app’s own scheme', async () => {
    const { page, folder } = driven;
    const path = join(folder, 'tones.wav');
    writeFileSync(path, makeRecording());
    const caseId = await takeIn(page, [path], { previews: 'never' });
    const { rows } = await call(page, 'item.list', { caseId, from: 0, count: 1 });
    const played = await page.evaluate(async (itemId) => {
      const calls = jikim.call as unknown as Record<
        string,
        (input: unknown) => Promise<{ value: { path: string } }>
      >;
      const opened = await calls['media.open']!({ itemId });
      const player = new Audio(opened.value.path);
      const heard = (name: string) =>
        new Promise((resolve, reject) => {
          player.addEventListener(name, resolve, { once: true });
          player.addEventListener('error', () => reject(new Error(`media error ${player.error?.code}`)), {
            once: true,
          });
        });
      await heard('loadedmetadata');
      player.currentTime = 6;
      await heard('seeked');
      return { duration: player.duration, at: player.currentTime };
    }, rows[0]!.itemId);
    expect(played.duration).toBeCloseTo(9, 0);
    expect(played.at).toBeCloseTo(6, 1);
  });
});
