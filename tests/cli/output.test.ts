import { spawn } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ReaderLeft, toOutput } from '../../electron/cli/output.ts';
import { root } from './commands-of.ts';
import { type Office, openOffice } from './terminal.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
  await office.json('case', 'create', '--label', '시험');
  // A log that is printed in more than one piece.
  const files = Array.from({ length: 400 }, (_, i) => office.file(`${i}.txt`, String(i)));
  await office.json('intake', ...files);
  expect((await office.run('log', '--json')).out.length).toBeGreaterThan(100_000);
});
afterAll(() => office.close());

/** A stream whose writes end as given, one after the other. */
function ending(...codes: (string | null)[]): Writable {
  return new Writable({
    autoDestroy: false,
    write(_chunk, _encoding, done) {
      const code = codes.shift() ?? null;
      done(code === null ? null : Object.assign(new Error(code), { code }));
    },
  });
}

/** The same command in a shell's pipe: what it ended with stands after what its reader took. */
async function piped(pipe: string, ...words: string[]): Promise<string> {
  const main = join(root, 'electron/cli/main.ts');
  const argv = [
    process.execPath,
    main,
    '--vault',
    office.vault,
    '--passphrase-file',
    office.at('pass'),
    ...words,
  ];
  const child = spawn('sh', ['-c', pipe, 'sh', ...argv], { stdio: ['ignore', 'pipe', 'inherit'] });
  return text(child.stdout);
}

describe('a reader who closes the output', () => {
  it.skipIf(process.platform === 'win32').each([
    ['of a long list', '{ { "$@"; echo " $?" >&3; } | head -c 5; } 3>&1', ['--json', 'log'], '{"sch 0\n'],
    ['of what is said beside it', '{ { "$@" 2>&1 >/dev/null; echo " $?" >&3; } | :; } 3>&1', ['log'], ' 0\n'],
  ])('%s leaves a vault that was closed properly, and no failure', async (_, pipe, words, told) => {
    // So that there is something to warn of.
    rmSync(join(office.vault, 'closed.json'), { force: true });
    expect(await piped(pipe, ...words)).toBe(told);
    expect(existsSync(join(office.vault, 'closed.json'))).toBe(true);
  });

  it('is told from a disk that is full', async () => {
    const [left, full] = [toOutput(ending('EPIPE')), toOutput(ending('ENOSPC'))];
    left.out('text');
    full.out('text');
    await expect(left.drained()).rejects.toBeInstanceOf(ReaderLeft);
    await expect(full.drained()).rejects.toMatchObject({ code: 'ENOSPC' });
  });

  it('stays gone: what is printed later does not hide it', async () => {
    const { out, drained } = toOutput(ending(null, 'EPIPE'));
    out('read');
    await drained();
    out('not read');
    out('nor this');
    await expect(drained()).rejects.toBeInstanceOf(ReaderLeft);
  });
});
