import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { createDemoAuthority } from '../../../build/demo/time-authority.ts';
import { timestampErrors } from '../../../shared/errors/timestamp.ts';
import { doubtTexts, trustWarningTexts } from '../../../shared/timestamp/texts.ts';
import { openBench } from '../../support/openssl-authority.ts';
import { NOTE, ports, sampleRequest } from '../../support/timestamp-office.ts';

const bench = openBench();
afterAll(() => bench.remove());

const page = readFileSync(new URL('../../../docs/timestamp.md', import.meta.url), 'utf8');
const commands = [...page.matchAll(/```openssl\n([\s\S]*?)```/g)].flatMap(([, block]) =>
  block!.trim().split('\n'),
);

describe('the page on time stamps', () => {
  it('gives commands that do what it says, in its order', async () => {
    const demo = await createDemoAuthority(ports);
    const request = await sampleRequest();
    bench.write('checkpoint.txt', NOTE);
    bench.write('checkpoint.tsq', request);
    bench.write('checkpoint.tsr', await demo.answer(request));
    bench.write('tsa-root.pem', demo.rootPem);
    expect(commands).toHaveLength(5);
    for (const command of commands) {
      const [program, ...args] = command.split(' ');
      const said = execFileSync(program!, args, { cwd: bench.directory, encoding: 'utf8', stdio: 'pipe' });
      if (args.includes('-verify')) expect(said, command).toContain('Verification: OK');
    }
  });

  it('says no to other data by the same commands', () => {
    bench.write('checkpoint.txt', `${new TextDecoder().decode(NOTE)} `);
    const [program, ...args] = commands[1]!.split(' ');
    expect(() => execFileSync(program!, args, { cwd: bench.directory, stdio: 'pipe' })).toThrow();
  });
});

describe('the texts', () => {
  const errors = Object.entries(timestampErrors);
  const others = Object.entries({ ...doubtTexts, ...trustWarningTexts });

  it.each([...errors, ...others])(
    'of %s are there in both languages and end as sentences',
    (_, { en, ko }) => {
      for (const text of [en, ko]) expect(text).toMatch(/[.]$/);
      expect(ko).toMatch(/[가-힣]/);
      expect(en).not.toMatch(/[가-힣]/);
    },
  );

  it.each(errors)('of %s have the same places in both languages', (_, { en, ko }) => {
    const places = (text: string) =>
      [...new Set([...text.matchAll(/\{(\w+)(?::[^}]+)?\}/g)].map(([, name]) => name))].toSorted();
    expect(places(ko)).toEqual(places(en));
  });
});
