import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { extractAll, listPackage } from '@electron/asar';
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchHost } from '../../ehost/host/application.ts';
import type {} from '../bridge.ts';
import { writeStandInDistribution } from './stand-in-distribution.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const resolve = createRequire(import.meta.url).resolve;
const MINUTES = 60_000;

const { version } = JSON.parse(readFileSync(resolve('electron/package.json'), 'utf8'));
const builder = join(dirname(resolve('electron-builder/package.json')), 'cli.js');

let folder: string;
let packed: string;
let files: string[];

/** Electron's own program is not needed to see what is packed around it. */
describe.skipIf(process.platform !== 'linux')('the package', () => {
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'jikim-package-'));
    const distribution = join(folder, 'distribution');
    writeStandInDistribution(distribution, version);
    const settings = [`electronDist=${distribution}`, `directories.output=${join(folder, 'out')}`];
    const args = ['--linux', 'dir', '--x64', ...settings.map((each) => `-c.${each}`)];
    const { status, stdout, stderr } = spawnSync(process.execPath, [builder, ...args], {
      cwd: root,
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(`${stdout}${stderr}`);
    packed = join(folder, 'out/linux-unpacked');
    files = listPackage(join(packed, 'resources/app.asar'), { isPack: false });
  }, 5 * MINUTES);

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('holds the bundles, the licences, and nothing else of the project', () => {
    const own = files.filter((path) => !path.startsWith('/node_modules'));
    const tops = new Set(own.map((path) => path.split('/').slice(1, 3).join('/')));
    expect([...tops].sort()).toEqual([
      'LICENSE',
      'NOTICE',
      'out',
      'out/main',
      'out/preload',
      'out/renderer',
      'out/worker',
      'package.json',
    ]);
  });

  it('holds no sources, maps or tools of building and testing', () => {
    const packages = new Set(files.map((path) => /^\/node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1]));
    for (const name of [
      'electron',
      'electron-builder',
      'esbuild',
      'playwright-core',
      'typescript',
      'vite',
      'vitest',
    ])
      expect(packages.has(name), name).toBe(false);
    expect(files.filter((path) => /\.(?:map|ts|tsx)$/.test(path))).toEqual([]);
  });

  it('leaves machine code outside the archive', () => {
    const inside = listPackage(join(packed, 'resources/app.asar'), { isPack: true });
    const native = inside.filter((line) => /\.(?:node|so[.\d]*)$/.test(line));
    expect(native.length).toBeGreaterThan(0);
    expect(native.filter((line) => !line.startsWith('unpack'))).toEqual([]);
  });

  it('has every fuse decided', async () => {
    const wire = await getCurrentFuseWire(join(packed, 'jikim'));
    const on = Object.values(FuseV1Options).filter(
      (fuse) => typeof fuse === 'number' && wire[fuse] === FuseState.ENABLE,
    );
    expect(on).toEqual([
      FuseV1Options.EnableCookieEncryption,
      FuseV1Options.EnableEmbeddedAsarIntegrityValidation,
      FuseV1Options.OnlyLoadAppFromAsar,
    ]);
  });

  it('starts from what is in the archive', async () => {
    const appPath = join(folder, 'extracted');
    const userData = join(folder, 'data');
    mkdirSync(userData);
    extractAll(join(packed, 'resources/app.asar'), appPath);
    const application = await launchHost({ appPath, userData, locale: 'en-US', headless: true });
    const page = await application.firstWindow();
    await page.getByRole('heading', { level: 1 }).waitFor();
    const strength = await page.evaluate(() => jikim.call['vault.strength']({ passphrase: 'password' }));
    expect(strength).toMatchObject({ ok: true });
    await application.close();
  });
});
