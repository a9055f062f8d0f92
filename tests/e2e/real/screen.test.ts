import { afterAll, beforeAll, expect, it } from 'vitest';
import { type LaunchedApp, launchApp } from '../app.ts';
import { isOn, onRealElectron } from './on-real-electron.ts';

onRealElectron('pictures of the screen', () => {
  let launched: LaunchedApp;
  beforeAll(async () => {
    launched = await launchApp();
  });
  afterAll(() => launched.close());

  // macOS asks a person first, who is not there.
  it.skipIf(isOn('darwin'))('come from the system, with content (Windows, Linux)', async () => {
    const sizes = await launched.app.evaluate(async ({ desktopCapturer }) => {
      const size = { width: 320, height: 200 };
      const sources = await desktopCapturer.getSources({ types: ['screen'], thumbnailSize: size });
      return sources.map(({ thumbnail }) => thumbnail.toPNG().length);
    });
    expect(sizes.length).toBeGreaterThan(0);
    for (const bytes of sizes) expect(bytes).toBeGreaterThan(100);
  });
});
