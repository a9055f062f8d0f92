import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from 'commander';
import { describe, expect, it } from 'vitest';
import type { CliContext } from '../../electron/cli/context.ts';
import { buildProgram } from '../../electron/cli/program.ts';
import { systemPorts } from '../../electron/core/ports.ts';

const root = new URL('../../', import.meta.url).pathname;
const documentation = readFileSync(join(root, 'docs/cli.md'), 'utf8');

function programIn(lang: 'ko' | 'en'): Command {
  const context: CliContext = {
    lang,
    json: false,
    env: {},
    ports: systemPorts,
    signal: new AbortController().signal,
    stdin: process.stdin,
    out: () => {},
    err: () => {},
    interactive: false,
    exitCode: 0,
  };
  return buildProgram(context);
}

function commandsOf(command: Command, path: readonly string[] = []): { path: string; command: Command }[] {
  return [
    { path: path.join(' '), command },
    ...command.commands.flatMap((each) => commandsOf(each, [...path, each.name()])),
  ];
}

function schemasIn(folder: string): string[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.ts'),
  );
  return files.flatMap((name) => {
    const text = readFileSync(join(folder, name), 'utf8');
    return [...text.matchAll(/'([a-z][a-z0-9-]*\/\d+)'/g)].map(([, schema]) => schema!);
  });
}

const leaves = (lang: 'ko' | 'en') =>
  commandsOf(programIn(lang)).filter(({ command }) => command.commands.length === 0);

describe('docs/cli.md', () => {
  it('names every command', () => {
    const missing = leaves('en').filter(({ path }) => !documentation.includes(`\`${path}`));
    expect(missing.map(({ path }) => path)).toEqual([]);
  });

  it('names every schema in the code', () => {
    const schemas = [...new Set(schemasIn(join(root, 'electron/cli')))];
    expect(schemas.length).toBeGreaterThan(40);
    expect(schemas.filter((schema) => !documentation.includes(`\`${schema}\``))).toEqual([]);
  });

  it('would notice a schema that is not there', () => {
    expect(documentation).not.toContain('`no-such-thing/1`');
  });
});

describe('help', () => {
  it('has Korean words for every command, argument and option', () => {
    const untranslated = commandsOf(programIn('ko')).flatMap(({ path, command }) => [
      ...(/[가-힣]/.test(command.description()) ? [] : [path]),
      ...command.registeredArguments
        .filter((argument) => !/[가-힣]/.test(argument.description))
        .map((argument) => `${path} <${argument.name()}>`),
      ...command.options
        .filter((option) => !/[가-힣]/.test(option.description))
        .map((option) => `${path} ${option.flags}`),
    ]);
    expect(untranslated).toEqual([]);
  });

  it('has no Hangul in English descriptions, but for marks and terms of Korean law', () => {
    const mixed = commandsOf(programIn('en'))
      .map(({ path, command }) => ({ path, text: command.description() }))
      .filter(({ text }) => /[가-힣]/.test(text.replace(/\(서증\)/, '')));
    expect(mixed).toEqual([]);
  });

  it('leaves none of the words that commander adds in Korean help', () => {
    for (const { command } of commandsOf(programIn('ko'))) {
      expect(command.helpInformation()).not.toMatch(
        /Usage:|Options:|Commands:|Arguments:|\[options\]|default:|display help/,
      );
    }
  });
});
