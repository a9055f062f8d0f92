import type { Command } from 'commander';
import { type CliContext, say } from '../../context.ts';
import { registerVaultCreate } from './create.ts';
import { registerVaultInfo } from './info.ts';
import { registerVaultPassphrase } from './passphrase.ts';
import { registerVaultPerson } from './person.ts';
import { registerVaultRecovery } from './recovery.ts';
import { registerVaultRekey } from './rekey.ts';

export function registerVault(program: Command, context: CliContext): void {
  const group = program
    .command('vault')
    .description(say(context, { en: 'the encrypted vault and its keys', ko: '암호화된 보관함과 열쇠' }));
  registerVaultCreate(group, context);
  registerVaultInfo(group, context);
  registerVaultPassphrase(group, context);
  registerVaultPerson(group, context);
  registerVaultRecovery(group, context);
  registerVaultRekey(group, context);
}
