import type { Command } from 'commander';
import { JikimError } from '../../shared/errors/index.ts';
import { listCases } from '../core/case/cases.ts';
import { openSession, type Session } from '../core/session/session.ts';
import type { CliContext } from './context.ts';
import { type PassphraseOptions, readPassphrase } from './passphrase.ts';
import { warningText } from './warnings.ts';

export interface GlobalOptions extends PassphraseOptions {
  readonly vault?: string;
  readonly person?: string;
  readonly recoveryKeyFile?: string;
}

/** Opens the named vault, works, and closes it again whatever happens: keys wiped, checkpoint signed, mark written. */
export async function withSession<T>(
  context: CliContext,
  command: Command,
  work: (session: Session) => Promise<T> | T,
): Promise<T> {
  const options = command.optsWithGlobals<GlobalOptions>();
  const passphrase = await readPassphrase(context, options);
  const session = await openSession(
    vaultDir(context, options),
    { passphrase, ...slotOf(options) },
    context.ports,
  );
  try {
    for (const warning of session.warnings) context.err(`${warningText(warning, context.lang)}\n`);
    return await work(session);
  } finally {
    await session.close();
  }
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
  if (open.length !== 1) throw new JikimError('CASE_NOT_NAMED', { count: open.length });
  return open[0]!.id;
}

function slotOf(options: GlobalOptions): { slotId?: string } {
  return options.person === undefined ? {} : { slotId: options.person };
}
