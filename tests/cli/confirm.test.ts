import { existsSync } from 'node:fs';
import { PassThrough } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../electron/cli/run.ts';
import { systemPorts } from '../../electron/core/ports.ts';
import { type Office, openOffice } from './terminal.ts';

let office: Office;
let serial = 0;

beforeAll(async () => {
  office = await openOffice();
  await office.json('case', 'create', '--label', '시험');
  await office.json('identity', 'create', '--subject', '어느 상담소');
  await office.json('intake', office.file('note.txt', '메모'));
});
afterAll(() => office.close());

/** Instead of an answer, the end of the input. */
const CTRL_D = '\u0004';

/** The command as a person at a terminal gives it, with what they write when asked. */
async function expertArchive(answer: string | null, ...more: string[]) {
  const stdin = new PassThrough() as unknown as NodeJS.ReadStream;
  const target = office.at(`expert ${serial++}`);
  let asked = '';
  if (answer === CTRL_D) stdin.push(null);
  else if (answer !== null) stdin.push(`${answer}\n`);
  const argv = ['--vault', office.vault, '--passphrase-file', office.at('pass'), '--lang', 'ko'];
  const code = await run([...argv, 'export', 'archive', target, '--for', 'court-expert', ...more], {
    env: {},
    ports: systemPorts,
    signal: new AbortController().signal,
    stdin,
    out: () => {},
    drained: async () => {},
    err: (text) => {
      asked += text;
    },
    interactive: true,
  });
  return { code, asked, isMade: existsSync(target) };
}

describe('originals in plain', () => {
  it.each([
    ['예', 0],
    ['yes', 0],
    ['', 2],
    ['아니오', 2],
    ['ye', 2],
    [CTRL_D, 2],
  ])('leave for a court expert only after an answer at a terminal: %j', async (answer, code) => {
    const ran = await expertArchive(answer);
    expect([ran.code, ran.isMade]).toEqual([code, code === 0]);
    expect(ran.asked).toContain('암호화되지 않은 채');
  });

  it('are not asked for again where the command line says so itself', async () => {
    const ran = await expertArchive(null, '--originals-in-plain');
    expect([ran.code, ran.isMade, ran.asked.includes('만들까요')]).toEqual([0, true, false]);
  });
});
