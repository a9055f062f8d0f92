import type { Command, HelpConfiguration, Option } from 'commander';
import type { Lang } from '../../shared/i18n/lang.ts';

const TITLES: Readonly<Record<string, string>> = {
  'Usage:': '사용법:',
  'Arguments:': '인자:',
  'Options:': '선택 사항:',
  'Global Options:': '어느 명령에나 쓰는 선택 사항:',
  'Commands:': '명령:',
};

/** How `--help` is laid out and worded. What commander would add in English stands here in both languages. */
export function helpConfiguration(lang: Lang): HelpConfiguration {
  return {
    showGlobalOptions: true,
    styleTitle: (title) => (lang === 'ko' ? (TITLES[title] ?? title) : title),
    styleUsage: (usage) => inKorean(usage, lang),
    styleSubcommandTerm: (term) => inKorean(term, lang),
    optionDescription: (option) => describeOption(option, lang),
  };
}

function inKorean(text: string, lang: Lang): string {
  return lang === 'ko' ? text.replace('[options]', '[선택]').replace('[command]', '[명령]') : text;
}

function describeOption(option: Option, lang: Lang): string {
  const { defaultValue, description } = option;
  if (defaultValue === undefined || defaultValue === '' || option.isBoolean()) return description;
  return `${description} (${lang === 'ko' ? '기본값' : 'default'}: ${String(defaultValue)})`;
}

/** Words for the two things that commander adds to every command by itself. */
export function nameHelp(command: Command, lang: Lang): Command {
  return command
    .helpOption('-h, --help', lang === 'ko' ? '이 설명 보기' : 'show this help')
    .helpCommand('help [command]', lang === 'ko' ? '명령의 설명 보기' : 'show the help of a command');
}
