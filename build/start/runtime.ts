import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** Electron's program where it is installed: the folder a variable names, or the one its package fetched. */
export function findElectron(env: NodeJS.ProcessEnv = process.env): string | undefined {
  const folder = dirname(createRequire(import.meta.url).resolve('electron/package.json'));
  const named = env.ELECTRON_OVERRIDE_DIST_PATH;
  const places = named ? [join(named, programName())] : [join(folder, 'dist', fetchedName(folder))];
  return places.find((path) => existsSync(path));
}

function programName(): string {
  if (process.platform === 'darwin') return 'Electron.app/Contents/MacOS/Electron';
  return process.platform === 'win32' ? 'electron.exe' : 'electron';
}

/** The package writes down the name of what it fetched. */
function fetchedName(folder: string): string {
  try {
    return readFileSync(join(folder, 'path.txt'), 'utf8').trim();
  } catch {
    return programName();
  }
}

/** Windows and macOS always have a display; elsewhere one of two variables names it. */
export function canDisplay(
  env: NodeJS.ProcessEnv = process.env,
  platform: NodeJS.Platform = process.platform,
): boolean {
  if (platform === 'win32' || platform === 'darwin') return true;
  return Boolean(env.DISPLAY || env.WAYLAND_DISPLAY);
}
