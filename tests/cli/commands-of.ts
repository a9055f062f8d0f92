import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from 'commander';
import type { CliContext } from '../../electron/cli/context.ts';
import { buildProgram } from '../../electron/cli/program.ts';
import { systemPorts } from '../../electron/core/ports.ts';

export const root = new URL('../../', import.meta.url).pathname;

export interface NamedCommand {
  /** Words after `jikim`, one space between. */
  readonly path: string;
  readonly command: Command;
}

export function programIn(lang: 'ko' | 'en'): Command {
  const context: CliContext = {
    lang,
    json: false,
    env: {},
    ports: systemPorts,
    signal: new AbortController().signal,
    stdin: process.stdin,
    out: () => {},
    drained: async () => {},
    err: () => {},
    interactive: false,
    exitCode: 0,
    begun: false,
  };
  return buildProgram(context);
}

/** The command and every command below it. */
export function commandsOf(command: Command, path: readonly string[] = []): NamedCommand[] {
  return [
    { path: path.join(' '), command },
    ...command.commands.flatMap((each) => commandsOf(each, [...path, each.name()])),
  ];
}

/** The commands that do something: groups are not among them. */
export function leavesIn(lang: 'ko' | 'en'): NamedCommand[] {
  return commandsOf(programIn(lang)).filter(({ command }) => command.commands.length === 0);
}

/** Every schema name that stands in the source of the command line. */
export function schemasInCode(): string[] {
  const folder = join(root, 'electron/cli');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const found = files
    .filter((name) => name.endsWith('.ts'))
    .flatMap((name) => [...readFileSync(join(folder, name), 'utf8').matchAll(/'([a-z][a-z0-9-]*\/\d+)'/g)]);
  return [...new Set(found.map(([, schema]) => schema!))].sort();
}
