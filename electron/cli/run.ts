import { Command, CommanderError } from 'commander';
import { errorText, JikimError } from '../../shared/errors/index.ts';
import { type Lang, toLang } from '../../shared/i18n/lang.ts';
import { tool } from '../core/tool.ts';
import { registerCommands } from './commands/index.ts';
import { type CliContext, say } from './context.ts';
import { wholeNumber } from './options.ts';

export type Terminal = Omit<CliContext, 'lang' | 'json' | 'exitCode'>;

/** Runs one command line. Returns 0 done, 1 verification found a problem, 2 could not do it. */
export async function run(argv: readonly string[], terminal: Terminal): Promise<number> {
  const context: CliContext = {
    ...terminal,
    lang: languageOf(argv, terminal.env),
    json: argv.includes('--json'),
    exitCode: 0,
  };
  try {
    await buildProgram(context).parseAsync([...argv], { from: 'user' });
    return context.exitCode;
  } catch (error) {
    return report(context, error);
  }
}

function buildProgram(context: CliContext): Command {
  const program = new Command('jikim')
    .description(
      say(context, {
        en: 'Keeps chat evidence unaltered, records its custody, and exports what anyone can verify.',
        ko: '대화 증거를 바꾸지 않고 보관하고, 보관이력을 남기고, 누구나 검증할 수 있게 내보냅니다.',
      }),
    )
    .version(`${tool.version}`)
    .option(
      '--vault <dir>',
      say(context, { en: 'vault folder (or JIKIM_VAULT)', ko: '보관함 폴더(또는 JIKIM_VAULT)' }),
    )
    .option(
      '--passphrase-file <file>',
      say(context, { en: 'read the passphrase from a file', ko: '비밀번호를 파일에서 읽기' }),
    )
    .option(
      '--passphrase-fd <number>',
      say(context, { en: 'read the passphrase from a descriptor', ko: '비밀번호를 열린 파일 번호에서 읽기' }),
      wholeNumber,
    )
    .option('--person <slot>', say(context, { en: 'key slot to open with', ko: '열쇠 칸' }))
    .option('--json', say(context, { en: 'print one JSON object', ko: 'JSON 하나로 출력' }))
    .option('--lang <lang>', say(context, { en: 'ko or en', ko: 'ko 또는 en' }))
    .exitOverride()
    .configureOutput({ writeOut: context.out, writeErr: () => {} })
    .showSuggestionAfterError();
  registerCommands(program, context);
  return program;
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
  if (context.json) {
    context.out(
      `${JSON.stringify({ schema: 'error/1', error: { code: failure.code, kind: failure.kind, message, params: failure.params } })}\n`,
    );
  } else {
    context.err(`jikim: ${message}\n`);
  }
  if (context.env.JIKIM_DEBUG === '1')
    context.err(`${failure.stack ?? ''}\n${String(failure.cause ?? '')}\n`);
  return failure.kind === 'verification' ? 1 : 2;
}

function toFailure(error: unknown): JikimError {
  if (error instanceof JikimError) return error;
  if (error instanceof CommanderError) {
    return new JikimError(
      'USAGE',
      { problem: error.message.replace(/^error: /, ''), command: '' },
      { cause: error },
    );
  }
  const what = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return new JikimError('INTERNAL', { what }, { cause: error });
}
