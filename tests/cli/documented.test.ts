import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { commandsOf, leavesIn, programIn, root, schemasInCode } from './commands-of.ts';

const documentation = readFileSync(join(root, 'docs/cli.md'), 'utf8');

/** The rows of the tables that begin with a command. */
function rowsOf(path: string, text = documentation): string {
  const begins = (line: string) => line.startsWith(`| \`${path}\``) || line.startsWith(`| \`${path} `);
  return text.split('\n').filter(begins).join('\n');
}

/** Options of every command that its rows do not name. */
function missingOptions(text = documentation): string[] {
  return leavesIn('en').flatMap(({ path, command }) =>
    command.options
      .map(({ long }) => long!)
      .filter((option) => !new RegExp(`\`${option}[\` ]`).test(rowsOf(path, text)))
      .map((option) => `${path} ${option}`),
  );
}

describe('docs/cli.md', () => {
  it('names every command', () => {
    const missing = leavesIn('en').filter(({ path }) => rowsOf(path) === '');
    expect(missing.map(({ path }) => path)).toEqual([]);
  });

  it('names every option of every command in its row', () => {
    expect(missingOptions()).toEqual([]);
  });

  it('names the options that stand for every command', () => {
    const missing = programIn('en').options.filter(({ long }) => !documentation.includes(`| \`${long}`));
    expect(missing.map(({ long }) => long).filter((long) => long !== '--version')).toEqual([]);
  });

  it('would miss an option whose row is without it', () => {
    expect(missingOptions(documentation.replaceAll('`--dry-run`', ''))).toContain('destroy --dry-run');
  });

  it('names every schema in the code', () => {
    const schemas = schemasInCode();
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
