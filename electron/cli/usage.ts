import type { Command, CommanderError } from 'commander';
import { JikimError } from '../../shared/errors/index.ts';
import type { Lang } from '../../shared/i18n/lang.ts';
import { toWords } from './invalid.ts';

/**
 * Turns what commander finds wrong with a command line into our own errors, so that it is said in the reader's language
 * and names the command. Its messages carry the details; its codes say which they are.
 */
export function toUsageError(error: CommanderError, command: Command, lang: Lang): JikimError {
  const at = pathOf(command);
  const [, first = ''] = /'([^']*)'/.exec(error.message) ?? [];
  const given = { command: at, what: first };
  const options = { cause: error };
  switch (error.code) {
    case 'commander.unknownOption':
      return new JikimError('USAGE_UNKNOWN_OPTION', { ...given, hint: hintOf(error.message, lang) }, options);
    case 'commander.unknownCommand':
      return new JikimError(
        'USAGE_UNKNOWN_COMMAND',
        { ...given, hint: hintOf(error.message, lang) },
        options,
      );
    case 'commander.missingArgument':
      return new JikimError('USAGE_MISSING_ARGUMENT', given, options);
    case 'commander.optionMissingArgument':
      return new JikimError('USAGE_MISSING_VALUE', given, options);
    case 'commander.missingMandatoryOptionValue':
      return new JikimError('USAGE_MISSING_OPTION', given, options);
    case 'commander.excessArguments':
      return new JikimError('USAGE_EXCESS', { command: at, what: excessOf(error.message) }, options);
    case 'commander.invalidArgument':
      return new JikimError('USAGE_INVALID', { ...given, ...invalidOf(error.message, lang) }, options);
    case 'commander.help':
      return new JikimError('USAGE_NO_COMMAND', { command: at, choices: choicesOf(command) }, options);
    default:
      return new JikimError(
        'USAGE',
        { command: at, problem: error.message.replace(/^error: /, '') },
        options,
      );
  }
}

/** Such as `jikim vault person add`. */
export function pathOf(command: Command): string {
  const names: string[] = [];
  for (let each: Command | null = command; each !== null; each = each.parent) names.unshift(each.name());
  return names.join(' ');
}

function hintOf(message: string, lang: Lang): string {
  const near = /\(Did you mean (?:one of )?(.+?)\?\)/.exec(message)?.[1];
  if (near === undefined) return '';
  return lang === 'ko' ? ` 혹시 ${near}인가요?` : ` Did you mean ${near}?`;
}

function excessOf(message: string): string {
  return /but got \d+: (.*)\.$/s.exec(message)?.[1] ?? message;
}

/** `option '--x <y>' argument 'v' is invalid. why`, or `command-argument value 'v' is invalid for argument 'a'. why`. */
function invalidOf(message: string, lang: Lang): { what: string; value: string; expected: string } {
  const option = /^error: option '(.+?)' argument '(.*?)' is invalid\. (.*)$/s.exec(message);
  const argument = /^error: command-argument value '(.*?)' is invalid for argument '(.+?)'\. (.*)$/s.exec(
    message,
  );
  const [, what, value, why] = option ?? (argument ? ['', argument[2], argument[1], argument[3]] : []);
  const words = toWords(why ?? message);
  return { what: what ?? '', value: value ?? '', expected: lang === 'ko' ? words.ko : words.en };
}

function choicesOf(command: Command): string {
  return command.commands.map((each) => each.name()).join(', ');
}
