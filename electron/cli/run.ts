import { CommanderError } from 'commander';
import { errorText, JikimError } from '../../shared/errors/index.ts';
import { type Lang, toLang } from '../../shared/i18n/lang.ts';
import { toDamage } from '../core/vault/damage.ts';
import type { CliContext } from './context.ts';
import { ReaderLeft } from './output.ts';
import { buildProgram } from './program.ts';
import { visible, visibleLines } from './visible.ts';

export type Terminal = Omit<CliContext, 'lang' | 'json' | 'exitCode' | 'begun'>;

/** Runs one command line. Returns 0 done, 1 verification found a problem, 2 could not do it. */
export async function run(argv: readonly string[], terminal: Terminal): Promise<number> {
  const context: CliContext = {
    ...terminal,
    lang: languageOf(argv, terminal.env),
    json: argv.includes('--json'),
    exitCode: 0,
    begun: false,
  };
  try {
    await buildProgram(context).parseAsync([...argv], { from: 'user' });
    await context.drained();
    return context.exitCode;
  } catch (error) {
    if (error instanceof ReaderLeft) return context.exitCode;
    return report(context, error);
  }
}

/** `--lang` wins; then the locale of the environment. Read before parsing, because help itself is translated. */
function languageOf(argv: readonly string[], env: Terminal['env']): Lang {
  const index = argv.findIndex((word) => word === '--lang' || word.startsWith('--lang='));
  if (index < 0) return toLang(env.LC_ALL || env.LC_MESSAGES || env.LANG);
  return toLang(argv[index]!.includes('=') ? argv[index]!.slice('--lang='.length) : argv[index + 1]);
}

function report(context: CliContext, error: unknown): number {
  if (error instanceof CommanderError && error.exitCode === 0) return 0;
  const failure = toFailure(error);
  const message = errorText(failure, context.lang);
  // An object that was begun stays unfinished: a list that is cut off must not read as a whole one.
  if (context.json && !context.begun) {
    context.out(
      `${JSON.stringify({ schema: 'error/1', error: { code: failure.code, kind: failure.kind, message, params: failure.params } })}\n`,
    );
  } else {
    context.err(`jikim: ${visible(message)}\n`);
  }
  if (context.env.JIKIM_DEBUG === '1')
    context.err(visibleLines(`${failure.stack ?? ''}\n${String(failure.cause ?? '')}\n`));
  return failure.kind === 'verification' ? 1 : 2;
}

function toFailure(thrown: unknown): JikimError {
  const error = toDamage(thrown);
  if (error instanceof JikimError) return error;
  return new JikimError('INTERNAL', { what: nameOf(error) }, { cause: error });
}

/** Class and code of an unforeseen failure. Its message may hold a file's name, and a file's name may hold a child's. */
function nameOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const { code } = error as NodeJS.ErrnoException;
  return code === undefined ? error.name : `${error.name} ${code}`;
}
