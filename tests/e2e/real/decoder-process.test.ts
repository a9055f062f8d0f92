import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type LaunchedApp, launchApp } from '../app.ts';
import { onRealElectron } from './on-real-electron.ts';

const MEBIBYTE = 1024 * 1024;

const LOOK = `
import { getHeapStatistics } from 'node:v8';
let canEvaluate = true;
try { eval('1'); } catch { canEvaluate = false; }
process.parentPort.postMessage({ limit: getHeapStatistics().heap_size_limit, canEvaluate });
`;

const FILL = `
const held = [];
for (;;) held.push(new Array(1e6).fill(held.length).map(String));
`;

onRealElectron('the process that opens untrusted bytes', () => {
  let launched: LaunchedApp;
  let folder: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'jikim-decoder-'));
    launched = await launchApp();
  });
  afterAll(async () => {
    await launched.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** Starts a program as the app starts its decoder, and hands over what it said, or how it ended. */
  const run = (name: string, program: string) => {
    const path = join(folder, name);
    writeFileSync(path, program);
    return launched.app.evaluate(
      ({ utilityProcess }, given) =>
        new Promise<{ said: unknown; code: number | null }>((resolve) => {
          const child = utilityProcess.fork(given, [], {
            execArgv: ['--max-old-space-size=64', '--disallow-code-generation-from-strings'],
            env: {},
            stdio: 'ignore',
            serviceName: 'decoder',
          });
          child.once('message', (said) => {
            child.kill();
            resolve({ said, code: null });
          });
          child.once('exit', (code) => resolve({ said: null, code }));
        }),
      path,
    );
  };

  it('has the heap that was asked for, and turns no text into code', async () => {
    const { said } = await run('look.mjs', LOOK);
    expect(said).toMatchObject({ canEvaluate: false });
    expect((said as { limit: number }).limit).toBeLessThan(192 * MEBIBYTE);
  });

  it('that fills its heap ends alone: the app goes on', async () => {
    const { code } = await run('fill.mjs', FILL);
    expect(code).not.toBe(0);
    await launched.page.getByRole('heading', { level: 1 }).waitFor();
  });
});
