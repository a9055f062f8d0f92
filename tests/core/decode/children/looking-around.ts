import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { answer, metadata } from './answering.ts';

function attempt(name: string, act: () => unknown): string {
  try {
    act();
    return `${name}: allowed`;
  } catch (error) {
    return `${name}: ${(error as { code?: string }).code ?? 'failed'}`;
  }
}

answer(({ id }, say) => {
  const lines = [
    `environment: ${Object.keys(process.env).sort().join(' ')}`,
    `arguments: ${process.argv.length}`,
    attempt('read /etc/passwd', () => readFileSync('/etc/passwd')),
    attempt('read the repository', () => readFileSync(new URL('../../../../package.json', import.meta.url))),
    attempt('list the temporary folder', () => readdirSync('/tmp')),
    attempt('write', () => writeFileSync('/tmp/jikim-child-was-here', 'x')),
    attempt('run a program', () => execFileSync('/bin/true')),
    attempt('start a worker', () => new Worker('0', { eval: true })),
    attempt('make code of text', () => new Function('return 1')()),
  ];
  say({ type: 'head', id, head: metadata(lines) });
  say({ type: 'done', id });
});
