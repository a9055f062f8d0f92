import type { Command } from 'commander';
import type { CliContext } from '../context.ts';

export function registerExportArchive(_group: Command, _context: CliContext): void {}
