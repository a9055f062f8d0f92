import type { Command } from 'commander';
import type { CliContext } from '../context.ts';
import { registerArchive } from './archive.ts';
import { registerBackup } from './backup.ts';
import { registerCase } from './case.ts';
import { registerCheckpoint } from './checkpoint.ts';
import { registerConsent } from './consent.ts';
import { registerDestroy } from './destroy.ts';
import { registerExhibit } from './exhibit.ts';
import { registerExport } from './export.ts';
import { registerHold } from './hold.ts';
import { registerIdentity } from './identity.ts';
import { registerIntake } from './intake.ts';
import { registerItems } from './items.ts';
import { registerLog } from './log.ts';
import { registerParty } from './party.ts';
import { registerQuarantine } from './quarantine.ts';
import { registerRead } from './read.ts';
import { registerSearch } from './search.ts';
import { registerSources } from './sources.ts';
import { registerTimestamp } from './timestamp.ts';
import { registerVault } from './vault/index.ts';
import { registerVerify } from './verify.ts';

/** Every command of the program, in the order `--help` shows them. */
export function registerCommands(program: Command, context: CliContext): void {
  registerVault(program, context);
  registerBackup(program, context);
  registerCase(program, context);
  registerParty(program, context);
  registerConsent(program, context);
  registerHold(program, context);
  registerIntake(program, context);
  registerSources(program, context);
  registerItems(program, context);
  registerSearch(program, context);
  registerQuarantine(program, context);
  registerExhibit(program, context);
  registerExport(program, context);
  registerVerify(program, context);
  registerLog(program, context);
  registerCheckpoint(program, context);
  registerTimestamp(program, context);
  registerIdentity(program, context);
  registerArchive(program, context);
  registerRead(program, context);
  registerDestroy(program, context);
}
