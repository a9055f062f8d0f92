import { afterAll, beforeAll, expect, it } from 'vitest';
import { type LaunchedApp, launchApp } from '../app.ts';
import { isOn, onRealElectron } from './on-real-electron.ts';

onRealElectron('the window', () => {
  let launched: LaunchedApp;
  beforeAll(async () => {
    launched = await launchApp();
    await launched.page.getByRole('heading', { level: 1 }).waitFor();
  });
  afterAll(() => launched.close());

  it('shows a page of its own scheme, which counts as secure', async () => {
    const seen = await launched.page.evaluate(() => ({ origin: location.origin, isSecureContext }));
    expect(seen).toEqual({ origin: 'app://jikim', isSecureContext: true });
  });

  it.skipIf(isOn('linux'))('is protected from pictures, as the system says (Windows, macOS)', async () => {
    const isProtected = await launched.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]!.isContentProtected(),
    );
    expect(isProtected).toBe(true);
  });

  it.skipIf(!isOn('win32'))(
    'is one colour, or not there, in a picture of all windows (Windows)',
    async () => {
      const colours = await launched.app.evaluate(async ({ BrowserWindow, desktopCapturer }) => {
        const own = BrowserWindow.getAllWindows()[0]!.getMediaSourceId();
        const size = { width: 400, height: 300 };
        const sources = await desktopCapturer.getSources({ types: ['window'], thumbnailSize: size });
        const pixels = sources.find(({ id }) => id === own)?.thumbnail.toBitmap() ?? [];
        const seen = new Set<string>();
        for (let at = 0; at < pixels.length; at += 4) seen.add([...pixels.slice(at, at + 3)].join());
        return seen.size;
      });
      expect(colours).toBeLessThanOrEqual(1);
    },
  );

  it('is out of sight once it is hidden, and comes back only to the lock', async () => {
    await launched.page.keyboard.press(isOn('darwin') ? 'Meta+Shift+H' : 'Control+Shift+H');
    const isMinimized = () =>
      launched.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]!.isMinimized());
    await expect.poll(isMinimized).toBe(true);
    await launched.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]!.restore());
    await launched.page.getByRole('heading', { level: 1 }).waitFor();
  });
});
