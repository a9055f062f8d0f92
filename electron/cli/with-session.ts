import type { Command } from 'commander';
import { JikimError } from '../../shared/errors/index.ts';
import { warningText } from '../../shared/i18n/vault-warnings.ts';
import { listCases } from '../core/case/cases.ts';
import { openSession, type Session, type SessionWarning } from '../core/session/session.ts';
import type { UnlockWith } from '../core/vault/unlock.ts';
import type { CliContext } from './context.ts';
import { type PassphraseOptions, readPassphrase, readRecoveryKey } from './passphrase.ts';

export interface GlobalOptions extends PassphraseOptions {
  readonly vault?: string;
  readonly person?: string;
  readonly recovery?: boolean;
  readonly recoveryKeyFile?: string;
}

/** Opens the named vault, works, and closes it again whatever happens: keys wiped, checkpoint signed, mark written. */
export async function withSession<T>(
  context: CliContext,
  command: Command,
  work: (session: Session) => Promise<T> | T,
): Promise<T> {
  const options = command.optsWithGlobals<GlobalOptions>();
  return withOpened(context, vaultDir(context, options), await readUnlock(context, options), work);
}

/** The same for a folder and a passphrase or recovery key that are already known. */
export async function withOpened<T>(
  context: CliContext,
  dir: string,
  unlock: UnlockWith,
  work: (session: Session) => Promise<T> | T,
): Promise<T> {
  const session = await openSession(dir, unlock, context.ports);
  try {
    printWarnings(context, session.warnings);
    return await work(session);
  } finally {
    await session.close();
  }
}

/** Work that opens sessions itself, after which their warnings are said: a progress bar would be written into them. */
export async function withWarnings<T>(
  context: CliContext,
  work: (onWarnings: (warnings: readonly SessionWarning[]) => void) => Promise<T>,
): Promise<T> {
  const warnings: SessionWarning[] = [];
  try {
    return await work((more) => warnings.push(...more));
  } finally {
    printWarnings(context, warnings);
  }
}

function printWarnings(context: CliContext, warnings: readonly SessionWarning[]): void {
  for (const warning of warnings) context.err(`${warningText(warning, context.lang)}\n`);
}

/**
 * The passphrase to open with. A recovery key is refused: it is a sheet of paper and nobody in particular, so its use
 * forces a new passphrase before anything else is done.
 */
export async function readUnlock(
  context: CliContext,
  options: GlobalOptions,
): Promise<Extract<UnlockWith, { passphrase: string }>> {
  if (isRecovery(options)) throw new JikimError('VAULT_NEEDS_NEW_PASSPHRASE');
  return { passphrase: await readPassphrase(context, options), ...slotOf(options) };
}

/** What opens a vault where a recovery key will do as well. */
export async function readUnlockOrRecovery(context: CliContext, options: GlobalOptions): Promise<UnlockWith> {
  if (!isRecovery(options)) return readUnlock(context, options);
  return { recoveryKey: await readRecoveryKey(context, options.recoveryKeyFile) };
}

function isRecovery({ recovery, recoveryKeyFile }: GlobalOptions): boolean {
  return recovery === true || recoveryKeyFile !== undefined;
}

export function vaultDir(context: CliContext, options: GlobalOptions): string {
  const dir = options.vault ?? context.env.JIKIM_VAULT;
  if (dir === undefined || dir === '') throw new JikimError('VAULT_NOT_NAMED');
  return dir;
}

/** The case named by `--case`, or the only open one. */
export function chooseCase(session: Session, named: string | undefined): string {
  if (named !== undefined) return named;
  const open = listCases(session.db).filter((each) => each.value.status === 'open');
  if (open.length === 0) throw new JikimError('CASE_NONE');
  if (open.length !== 1) throw new JikimError('CASE_NOT_NAMED', { count: open.length });
  return open[0]!.id;
}

function slotOf(options: GlobalOptions): { slotId?: string } {
  return options.person === undefined ? {} : { slotId: options.person };
}
