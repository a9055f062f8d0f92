import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { encodePng } from '../../support/png-encoder.ts';
import { isOn, onRealElectron } from './on-real-electron.ts';
import { findPacked, pack, type Running, startPacked } from './packed-program.ts';

const MINUTES = 60_000;
/** For what must not happen, and would happen at once. */
const A_MOMENT = 3000;

onRealElectron('the packed program', () => {
  let folder: string;
  let program: string;
  let resources: string;
  let running: Running | null = null;

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'jikim-packed-'));
    pack(join(folder, 'out'), 'dir');
    ({ program, resources } = findPacked(join(folder, 'out')));
  }, 10 * MINUTES);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  /**
   * Starts it, hands it over once it is up or has ended, and ends it. Nobody answers its dialogs: the places it may touch
   * are in its settings, as vaults of last time.
   */
  async function using(
    options: Parameters<typeof startPacked>[2],
    look: (it: Running) => Promise<void>,
    recent: readonly string[] = [],
  ) {
    const data = mkdtempSync(join(folder, 'data-'));
    const settings = { lang: null, theme: 'system', textSize: 100, autoLockMinutes: 5, rememberVaults: true };
    writeFileSync(join(data, 'settings.json'), JSON.stringify({ settings, recent }));
    running = startPacked(program, data, options);
    try {
      await running.address;
      await look(running);
    } finally {
      await running.end();
    }
  }

  const heading = (it: Running) => it.evaluate("document.querySelector('h1')?.textContent ?? null");

  it('starts from its archive, keeps a vault, and opens a picture in a process of its own', async () => {
    const picture = join(folder, 'picture.png');
    const image = { width: 40, height: 30, bits: 8, type: 0, samples: new Array(1200).fill(90) } as const;
    writeFileSync(picture, encodePng(image));
    const look = async (started: Running) => {
      await expect.poll(() => heading(started), { timeout: MINUTES }).not.toBe(null);
      const value = await started.evaluate(`(async () => {
        const { call, on } = jikim;
        const path = ${JSON.stringify(join(folder, 'vault'))};
        const person = { name: 'Han Areum', role: 'counselor' };
        await call['vault.create']({ path, person, passphrase: 'seven quiet herons over a slow river' });
        const caption = { court: '', number: '', action: '', plaintiff: '', defendant: '', side: 'plaintiff' };
        const { value: { caseId } } = await call['case.create']({ label: 'First', ...caption });
        const ended = new Promise((resolve) => on.job((event) => event.state !== 'running' && resolve(event.state)));
        await call['intake.run']({
          caseId, paths: [${JSON.stringify(picture)}], copyKind: 'received-copy', method: 'screenshot', previews: 'now',
        });
        const state = await ended;
        const { value } = await call['item.list']({ caseId, from: 0, count: 1 });
        return { state, hasPreview: value.rows[0].hasPreview };
      })()`);
      expect(value).toEqual({ state: 'done', hasPreview: true });
    };
    await using({}, look, [join(folder, 'vault'), picture]);
  });

  it('is no Node that runs a script it is given', async () => {
    const mark = join(folder, 'ran-as-node');
    const args = ['-e', `require('node:fs').writeFileSync(${JSON.stringify(mark)}, '')`];
    await using({ args, env: { ELECTRON_RUN_AS_NODE: '1' } }, async () => {
      await sleep(A_MOMENT);
      expect(existsSync(mark)).toBe(false);
    });
  });

  it('takes no options of Node from its surroundings', async () => {
    const mark = join(folder, 'required');
    const script = join(folder, 'required.cjs');
    writeFileSync(script, `require('node:fs').writeFileSync(${JSON.stringify(mark)}, '')`);
    await using({ env: { NODE_OPTIONS: `--require "${script}"` } }, async () => {
      await sleep(A_MOMENT);
      expect(existsSync(mark)).toBe(false);
    });
  });

  it('lets nobody debug what holds the keys', async () => {
    await using({ args: ['--inspect=0'] }, async (started) => {
      await sleep(A_MOMENT);
      expect(started.written()).not.toContain('Debugger listening');
    });
  });

  it.skipIf(isOn('linux'))('does not start when its archive was changed (Windows, macOS)', async () => {
    const archive = join(resources, 'app.asar');
    const whole = readFileSync(archive);
    const changed = Buffer.from(whole);
    // Past the header, whose own hash is checked before that of any file.
    changed[changed.indexOf('enableSandbox')]! ^= 1;
    writeFileSync(archive, changed);
    try {
      await using({}, async (started) => {
        await sleep(A_MOMENT);
        expect(await heading(started)).toBe(null);
      });
    } finally {
      writeFileSync(archive, whole);
    }
  });

  // Last: the program has no archive afterwards.
  it('runs no code that lies beside its archive', async () => {
    const mark = join(folder, 'ran-beside');
    mkdirSync(join(resources, 'app'));
    writeFileSync(join(resources, 'app/package.json'), JSON.stringify({ main: 'index.js' }));
    writeFileSync(
      join(resources, 'app/index.js'),
      `require('node:fs').writeFileSync(${JSON.stringify(mark)}, '')`,
    );
    renameSync(join(resources, 'app.asar'), join(folder, 'away.asar'));
    await using({}, async () => {
      await sleep(A_MOMENT);
      expect(existsSync(mark)).toBe(false);
    });
  });
});
