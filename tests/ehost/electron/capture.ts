import type * as Electron from 'electron';
import { checkOptions, onlyEmulated } from './not-emulated.ts';

const OPTIONS = ['types', 'thumbnailSize', 'fetchWindowIcons'];

/** Shows nothing until a test says what is on the screen: `desktopCapturer.getSources = async () => [...]`. */
export const desktopCapturer = onlyEmulated('desktopCapturer', {
  async getSources(options: Electron.SourcesOptions): Promise<Electron.DesktopCapturerSource[]> {
    checkOptions('desktopCapturer', options, OPTIONS);
    return [];
  },
} satisfies Pick<Electron.DesktopCapturer, 'getSources'>);

const display = { id: 1, size: { width: 1366, height: 768 }, scaleFactor: 1 };

export const screen = onlyEmulated('screen', {
  getAllDisplays: () => [display] as unknown as Electron.Display[],
} satisfies Pick<Electron.Screen, 'getAllDisplays'>);
