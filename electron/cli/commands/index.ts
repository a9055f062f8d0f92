import type { Command } from 'commander';
import type { CliContext } from '../context.ts';
import { registerCase } from './case.ts';
import { registerConsent } from './consent.ts';
import { registerDestroy } from './destroy.ts';
import { registerExhibit } from './exhibit.ts';
import { registerExport } from './export.ts';
import { registerHold } from './hold.ts';
import { registerIntake } from './intake.ts';
import { registerItems } from './items.ts';
import { registerParty } from './party.ts';
import { registerQuarantine } from './quarantine.ts';
import { registerSearch } from './search.ts';
import { registerVault } from './vault.ts';
import { registerVerify } from './verify.ts';

/** Every command of the program, in the order `--help` shows them. */
export function registerCommands(program: Command, context: CliContext): void {
  registerVault(program, context);
  registerCase(program, context);
  registerParty(program, context);
  registerConsent(program, context);
  registerHold(program, context);
  registerIntake(program, context);
  registerItems(program, context);
  registerSearch(program, context);
  registerQuarantine(program, context);
  registerExhibit(program, context);
  registerExport(program, context);
  registerVerify(program, context);
  registerDestroy(program, context);
}
