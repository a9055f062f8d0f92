import type { Command } from 'commander';
import type { CliContext } from '../context.ts';

/** Every command of the program, in the order `--help` shows them. */
export function registerCommands(_program: Command, _context: CliContext): void {}
