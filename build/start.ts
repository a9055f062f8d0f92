import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { canDisplay, findElectron } from './start/runtime.ts';
import { startText } from './start/texts.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Opens the window: in Electron where its binary is, otherwise in Chromium. */
async function start(): Promise<number> {
  if (!canDisplay()) return fail(startText('noDisplay'));
  if (!bundle()) return 1;
  const electron = findElectron();
  if (electron !== undefined) return spawnSync(electron, [root], { stdio: 'inherit' }).status ?? 1;
  const { findChromium } = await import('../tests/ehost/host/chromium.ts');
  if (findChromium() === undefined) return fail(startText('noRuntime'));
  process.stdout.write(`${startText('inChromium')}\n`);
  const { startInChromium } = await import('./start/in-chromium.ts');
  return startInChromium(root);
}

function bundle(): boolean {
  const bundler = fileURLToPath(new URL('app/bundle.ts', import.meta.url));
  const { status } = spawnSync(process.execPath, [bundler], { stdio: ['ignore', 'ignore', 'inherit'] });
  return status === 0;
}

function fail(text: string): number {
  process.stderr.write(`${text}\n`);
  return 1;
}

process.exitCode = await start();
