import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { _electron, type ElectronApplication } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { isOn, onRealElectron } from './on-real-electron.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
// Chromium refuses to build its sandbox for root.
const isRoot = process.getuid?.() === 0;

onRealElectron('the sandbox', () => {
  let userData: string;
  let app: ElectronApplication;

  beforeAll(async () => {
    if (isRoot) return;
    userData = mkdtempSync(join(tmpdir(), 'jikim-sandbox-'));
    // As a person starts it: Playwright would switch the sandbox off on Linux.
    app = await _electron.launch({
      args: [root, `--user-data-dir=${userData}`],
      cwd: root,
      chromiumSandbox: true,
    });
    await (await app.firstWindow()).getByRole('heading', { level: 1 }).waitFor();
  });

  afterAll(async () => {
    if (isRoot) return;
    await app.close();
    rmSync(userData, { recursive: true, force: true });
  });

  it.skipIf(isRoot)('holds the page, as the system itself says (not as root)', async () => {
    const pages = await app.evaluate((electron) =>
      electron.app
        .getAppMetrics()
        .filter(({ type }) => type === 'Tab')
        .map(({ pid, sandboxed }) => ({ pid, sandboxed })),
    );
    expect(pages.length).toBeGreaterThan(0);
    for (const { pid, sandboxed } of pages)
      if (isOn('linux')) {
        const status = readFileSync(`/proc/${pid}/status`, 'utf8');
        expect(status).toMatch(/^Seccomp:\s+2$/m);
        expect(status).toMatch(/^NoNewPrivs:\s+1$/m);
      } else expect(sandboxed).toBe(true);
  });

  it.skipIf(isRoot)('is asked for by the app and switched off by nothing in it (not as root)', async () => {
    const isOff = await app.evaluate((electron) => electron.app.commandLine.hasSwitch('no-sandbox'));
    expect(isOff).toBe(false);
  });
});
