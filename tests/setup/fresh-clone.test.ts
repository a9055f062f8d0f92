import { appendFile, mkdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Checkout, makeCheckout, type Outcome } from './support/checkout.ts';

const MINUTES = 60_000;

/** One installation is shared: it takes the better part of a minute. The tests run in the order written. */
describe.skipIf(process.platform === 'win32')(
  'set-up of a fresh clone with node, npm and a shell alone',
  () => {
    let checkout: Checkout;
    let first: Outcome;

    beforeAll(async () => {
      checkout = await makeCheckout();
      first = await checkout.run(['jikim', '--version']);
    }, 5 * MINUTES);

    afterAll(() => checkout?.remove());

    const forgetSetUp = (): Promise<void> => rm(join(checkout.folder, 'node_modules/.jikim-setup.json'));

    it('installs everything and then runs the word', () => {
      expect(first.stderr).toContain('Installing the packages once');
      expect(first).toMatchObject({ code: 0, stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/) });
    });

    it('starts at once and prints nothing of its own when nothing changed', async () => {
      const again = await checkout.run(['jikim', '--version']);
      expect(again).toMatchObject({ code: 0, stderr: '', stdout: first.stdout });
      const { milliseconds } = await checkout.run(['start']);
      process.stdout.write(`  set-up and start of an empty program: ${Math.round(milliseconds)} ms\n`);
      expect(milliseconds).toBeLessThan(first.milliseconds);
    });

    it('says at npm start without a display what works there, with exit code 1', async () => {
      const english = await checkout.run(['start']);
      expect(english).toMatchObject({ code: 1, stdout: '', stderr: expect.stringContaining('npm run demo') });
      expect(english.stderr).toContain('There is no display');
      const korean = await checkout.run(['start'], { environment: { LANG: 'ko_KR.UTF-8' } });
      expect(korean).toMatchObject({ code: 1, stderr: expect.stringContaining('화면이 없어') });
    });

    it('lets two set-ups at once wait for each other', async () => {
      await forgetSetUp();
      const both = await Promise.all([
        checkout.run(['jikim', '--version']),
        checkout.run(['jikim', '--version']),
      ]);
      for (const { code, stdout } of both)
        expect({ code, stdout }).toEqual({ code: 0, stdout: first.stdout });
    });

    it('takes over from a set-up whose process is gone', async () => {
      const lock = join(checkout.folder, '.cache/setup.lock');
      await forgetSetUp();
      await mkdir(lock, { recursive: true });
      await writeFile(join(lock, 'owner.json'), JSON.stringify({ pid: 2 ** 22 + 1, host: hostname() }));
      expect(await checkout.run(['jikim', '--version'])).toMatchObject({ code: 0, stdout: first.stdout });
    });

    it('refuses a Node binary that changed since, and names the step, the reason and the remedy', async () => {
      const binary = join(checkout.folder, 'node_modules/node/bin/node');
      const { size } = await stat(binary);
      await appendFile(binary, '\0');
      const { code, stdout, stderr } = await checkout.run(['jikim', '--version']);
      await truncate(binary, size);
      expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
      expect(stderr).toMatch(
        /Failed step \[checksum-wrong\].*\nWhy: .*SHA-256.*\nRemedy: remove node_modules/s,
      );
    });

    it('refuses a binary that is not the one named in the repository, in Korean where the locale says so', async () => {
      const file = join(checkout.folder, 'build/setup/node-checksums.json');
      const text = await readFile(file, 'utf8');
      await writeFile(file, text.replaceAll(/"[0-9a-f]{64}"/g, `"${'0'.repeat(64)}"`));
      const { code, stderr } = await checkout.run(['jikim', '--version'], {
        environment: { LANG: 'ko_KR.UTF-8' },
      });
      await writeFile(file, text);
      expect(code).toBe(2);
      expect(stderr).toMatch(/멈춘 단계 \[checksum-wrong\].*\n이유: .*\n.*해결: /s);
    });

    it('is well again after that', async () => {
      expect(await checkout.run(['jikim', '--version'])).toMatchObject({ code: 0, stdout: first.stdout });
    });
  },
);

describe.skipIf(process.platform === 'win32')('a step of set-up that fails', () => {
  let checkout: Checkout;

  beforeAll(async () => {
    checkout = await makeCheckout();
  });

  afterAll(() => checkout?.remove());

  const failure = async (...args: Parameters<Checkout['run']>): Promise<string> => {
    const { code, stdout, stderr } = await checkout.run(...args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    return stderr;
  };

  it('says that npm is missing', async () => {
    const stderr = await failure(['jikim'], { programs: ['node', 'sh'] });
    expect(stderr).toMatch(
      /Failed step \[npm-missing\]: install packages.*Remedy: install a Node 20 or newer/s,
    );
  });

  it('says why npm could not install', async () => {
    const environment = {
      npm_config_registry: 'http://127.0.0.1:9/',
      npm_config_cache: join(checkout.folder, '.cache/npm'),
      npm_config_fetch_retries: '0',
    };
    const stderr = await failure(['jikim'], { environment });
    expect(stderr).toMatch(/Failed step \[install-failed\]: install packages \(npm ci --ignore-scripts\)/);
    expect(stderr).toMatch(/Why: npm ended with an error\.\nnpm error.*Remedy: check the network/s);
  });

  it('says which words there are', async () => {
    expect(await failure(['dance'])).toMatch(
      /\[unknown-word\].*"dance".*Remedy: use one of: demo test start/s,
    );
  });

  it('says where it could not write', async () => {
    await rm(join(checkout.folder, '.cache'), { recursive: true, force: true });
    await writeFile(join(checkout.folder, '.cache'), 'a file where the folder should be');
    expect(await failure(['jikim'])).toMatch(
      /\[folder-not-writable\].*Remedy: put the checkout into a folder/s,
    );
  });
});
