import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { takeLock } from '../../../electron/core/vault/lock.ts';
import { temporaryFolder } from './vault-folder.ts';

const refused = (code: string) => expect.objectContaining({ code });

/** A folder with a lock file as another process would have left it. */
function lockedBy(change: Record<string, unknown>): string {
  const dir = temporaryFolder();
  const release = takeLock(dir);
  const mine = JSON.parse(readFileSync(join(dir, 'vault.lock'), 'utf8'));
  release();
  writeFileSync(join(dir, 'vault.lock'), JSON.stringify({ ...mine, ...change }));
  return dir;
}

describe('the lock of a vault', () => {
  it('is held once, and can be given back', () => {
    const dir = temporaryFolder();
    const release = takeLock(dir);
    expect(() => takeLock(dir)).toThrow(refused('VAULT_IN_USE'));
    release();
    takeLock(dir)();
  });

  it.each([
    ['of a process that is gone', { pid: 2 ** 22 + 1 }],
    ['of a process number that another program has now', { started: '1' }],
    ['from before the computer was started', { booted: 1000 }],
    ['of a thread of this process that died', { thread: -1 }],
    ['that names nobody', { pid: 'x' }],
  ])('%s is taken over', (_, change) => {
    if (process.platform !== 'linux' && 'started' in change) return;
    takeLock(lockedBy(change))();
  });

  it('of another computer is respected, and named', () => {
    const dir = lockedBy({ host: 'other-computer', pid: 12 });
    expect(() => takeLock(dir)).toThrow(
      expect.objectContaining({
        code: 'VAULT_IN_USE_ELSEWHERE',
        params: { pid: 12, host: 'other-computer', path: join(dir, 'vault.lock') },
      }),
    );
  });

  it('is not taken away by giving it back twice', () => {
    const dir = temporaryFolder();
    const release = takeLock(dir);
    release();
    const second = takeLock(dir);
    writeFileSync(
      join(dir, 'vault.lock'),
      JSON.stringify({ pid: 1, host: hostname(), started: '', booted: 0 }),
    );
    release();
    expect(readFileSync(join(dir, 'vault.lock'), 'utf8')).toContain('"pid":1');
    second();
  });

  it('goes to exactly one of several processes that meet a stale one at once', async () => {
    for (let round = 0; round < 3; round++) {
      const dir = lockedBy({ pid: 2 ** 22 + 1 });
      const children = Array.from({ length: 4 }, () => contender(dir));
      const answers = await Promise.all(children.map(answerOf));
      for (const child of children) child.stdin?.end();
      expect(answers.sort()).toEqual(['VAULT_IN_USE', 'VAULT_IN_USE', 'VAULT_IN_USE', 'won']);
    }
  });
});

function contender(dir: string): ChildProcess {
  const lock = new URL('../../../electron/core/vault/lock.ts', import.meta.url).href;
  const program = `
    const { takeLock } = await import('${lock}');
    let answer = 'won';
    try { takeLock(process.argv[1]); } catch (error) { answer = error.code; }
    process.stdout.write(answer);
    process.stdin.resume();
    process.stdin.on('end', () => process.exit());`;
  return spawn(process.execPath, ['--input-type=module', '-e', program, dir], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
}

function answerOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve) => child.stdout?.once('data', (data: Buffer) => resolve(data.toString())));
}
