import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const module = fileURLToPath(new URL('../../build/setup/tools.mjs', import.meta.url));
const isDebianRoot = process.getuid?.() === 0 && existsSync('/etc/debian_version');

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'jikim-tools-'));
  writeFileSync(join(folder, 'apt-get'), `#!/bin/sh\necho "$@" >> '${folder}/calls'\n`, { mode: 0o755 });
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs the step where no tool is on the PATH, only a false apt-get that writes down how it was called. */
function installWithoutTools(environment: Record<string, string>): { stderr: string; calls: string } {
  const script = `import { installMissingTools } from ${JSON.stringify(module)}; await installMissingTools();`;
  const { stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    encoding: 'utf8',
    env: { PATH: folder, LANG: 'en_US.UTF-8', ...environment },
  });
  const calls = join(folder, 'calls');
  const text = existsSync(calls) ? readFileSync(calls, 'utf8') : '';
  rmSync(calls, { force: true });
  return { stderr, calls: text };
}

describe('tools of the system that tests use', () => {
  it('are named with the reason for each, and nothing is installed where that is not wished', () => {
    const { stderr, calls } = installWithoutTools({ JIKIM_NO_SYSTEM: '1' });
    expect(stderr).toContain('qpdf (qpdf): checks the structure of the PDFs made\n');
    expect(stderr).toContain('Tests that use the tools above are skipped');
    expect(calls).toBe('');
  });

  it('are named in Korean where the locale says so', () => {
    const { stderr } = installWithoutTools({ JIKIM_NO_SYSTEM: '1', LANG: 'ko_KR.UTF-8' });
    expect(stderr).toContain('그 도구를 쓰는 시험은 건너뜁니다');
  });

  it.skipIf(!isDebianRoot)('are installed on Debian as root, after saying so', () => {
    const { stderr, calls } = installWithoutTools({});
    expect(stderr).toMatch(/Installing these for the tests: openssl .*poppler-utils/);
    expect(calls).toMatch(/^update -qq\ninstall -y -qq --no-install-recommends openssl .*poppler-utils/);
  });
});
