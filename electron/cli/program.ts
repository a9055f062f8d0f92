import { Command, type CommanderError } from 'commander';
import { z } from 'zod';
import { tool } from '../core/tool.ts';
import { registerCommands } from './commands/index.ts';
import { type CliContext, say } from './context.ts';
import { helpConfiguration, nameHelp } from './help.ts';
import { oneOf, wholeNumber } from './options.ts';
import { toUsageError } from './usage.ts';

/** The whole command line, ready to parse. */
export function buildProgram(context: CliContext): Command {
  const { lang } = context;
  const words = (en: string, ko: string) => say(context, { en, ko });
  const program = nameHelp(new Command('jikim'), lang)
    .configureHelp(helpConfiguration(lang))
    .configureOutput({ writeOut: context.out, writeErr: () => {} })
    .showSuggestionAfterError()
    .description(
      words(
        'Keeps chat evidence unaltered, records its custody, and exports what anyone can verify.',
        '대화 증거를 바꾸지 않고 보관하고, 보관이력을 남기고, 누구나 검증할 수 있게 내보냅니다.',
      ),
    )
    .version(tool.version, '-V, --version', words('print the version', '판 번호 보기'));
  addGlobalOptions(program, words);
  registerCommands(program, context);
  overrideExit(program, context);
  return program;
}

function addGlobalOptions(program: Command, words: (en: string, ko: string) => string): void {
  program
    .option('--vault <dir>', words('vault folder (or JIKIM_VAULT)', '보관함 폴더(또는 JIKIM_VAULT)'))
    .option('--passphrase-file <file>', words('read the passphrase from a file', '비밀번호를 파일에서 읽기'))
    .option(
      '--passphrase-fd <number>',
      words('read the passphrase from a descriptor', '비밀번호를 열린 파일 번호에서 읽기'),
      wholeNumber,
    )
    .option('--person <slot>', words('key slot to open with', '열쇠 칸'))
    .option(
      '--recovery-key-file <file>',
      words('open with the recovery key in a file', '파일에 적힌 복구키로 열기'),
    )
    .option('--recovery', words('open with the recovery key; asks for it', '복구키를 입력해서 열기'))
    .option('--json', words('print one JSON object', 'JSON 하나로 출력'))
    .option('--lang <lang>', words('language: ko or en', '언어: ko 또는 en'), oneOf(z.enum(['ko', 'en'])));
}

/** Every command tells its own usage errors, so that they can name it. Help and version are no errors. */
function overrideExit(command: Command, context: CliContext): void {
  command.exitOverride((error: CommanderError) => {
    if (error.exitCode === 0) throw error;
    if (error.code === 'commander.help' && !context.json) context.err(command.helpInformation());
    throw toUsageError(error, command, context.lang);
  });
  for (const each of command.commands) overrideExit(each, context);
}
