import { defineErrors } from './define.ts';

export const cliErrors = defineErrors({
  USAGE: {
    kind: 'input',
    en: '{problem} See `{command} --help`.',
    ko: '{problem} `{command} --help`로 사용법을 볼 수 있습니다.',
  },
  USAGE_UNKNOWN_OPTION: {
    kind: 'input',
    en: '`{command}` has no option {what}.{hint} See `{command} --help`.',
    ko: '`{command}`에는 {what}이라는 선택 사항이 없습니다.{hint} `{command} --help`로 볼 수 있습니다.',
  },
  USAGE_UNKNOWN_COMMAND: {
    kind: 'input',
    en: 'There is no command {what} here.{hint} See `{command} --help`.',
    ko: '{what}이라는 명령은 없습니다.{hint} `{command} --help`로 볼 수 있습니다.',
  },
  USAGE_NO_COMMAND: {
    kind: 'input',
    en: 'Say what to do after `{command}`: {choices}.',
    ko: '`{command}` 다음에 할 일을 적으세요: {choices}.',
  },
  USAGE_MISSING_ARGUMENT: {
    kind: 'input',
    en: '`{command}` needs <{what}>. See `{command} --help`.',
    ko: '`{command}`에는 <{what}>이(가) 있어야 합니다. `{command} --help`로 볼 수 있습니다.',
  },
  USAGE_MISSING_OPTION: {
    kind: 'input',
    en: '`{command}` needs the option {what}. See `{command} --help`.',
    ko: '`{command}`에는 {what} 선택 사항을 꼭 적어야 합니다. `{command} --help`로 볼 수 있습니다.',
  },
  USAGE_MISSING_VALUE: {
    kind: 'input',
    en: 'The option {what} of `{command}` needs a value after it.',
    ko: '`{command}`의 {what} 뒤에 값을 적으세요.',
  },
  USAGE_EXCESS: {
    kind: 'input',
    en: '`{command}` was given too much: {what}. Put names with blanks in quotes; see `{command} --help`.',
    ko: '`{command}`에 적은 것이 너무 많습니다: {what}. 빈칸이 든 이름은 따옴표로 묶으세요. `{command} --help`로 볼 수 있습니다.',
  },
  USAGE_INVALID: {
    kind: 'input',
    en: '`{command}`: the value "{value}" does not fit {what}. {expected}',
    ko: '`{command}`: {what}에 "{value}" 값은 쓸 수 없습니다. {expected}',
  },
  VAULT_NOT_NAMED: {
    kind: 'input',
    en: 'Which vault? Name its folder with --vault DIR, or set JIKIM_VAULT.',
    ko: '어느 보관함인지 알려 주세요. --vault 폴더 로 적거나 JIKIM_VAULT를 설정하세요.',
  },
  PASSPHRASE_MISSING: {
    kind: 'input',
    en: 'There is no terminal to ask for the passphrase. Use --passphrase-file FILE or --passphrase-fd N.',
    ko: '비밀번호를 물어볼 화면이 없습니다. --passphrase-file 파일 또는 --passphrase-fd 번호를 쓰세요.',
  },
  PASSPHRASE_EMPTY: {
    kind: 'input',
    en: 'The passphrase is empty. Give at least {least} characters.',
    ko: '비밀번호가 비어 있습니다. {least}자 이상 적으세요.',
  },
  PASSPHRASE_SHORT: {
    kind: 'input',
    en: 'The new passphrase is too short. Give at least {least} characters; several words are easier to remember.',
    ko: '새 비밀번호가 너무 짧습니다. {least}자 이상 적으세요. 여러 낱말을 이으면 외우기 쉽습니다.',
  },
  PASSPHRASES_DIFFER: {
    kind: 'input',
    en: 'The two passphrases differ. Nothing was changed; try again.',
    ko: '두 번 적은 비밀번호가 다릅니다. 바뀐 것은 없습니다. 다시 적으세요.',
  },
  CASE_NONE: {
    kind: 'input',
    en: 'The vault has no open case. Open one with `jikim case create`.',
    ko: '보관함에 열린 사건이 없습니다. `jikim case create`로 먼저 사건을 여세요.',
  },
  CASE_NOT_NAMED: {
    kind: 'input',
    en: 'The vault holds {count} open cases. Name one with --case ID; `jikim case list` shows them.',
    ko: '열린 사건이 {count}건입니다. --case 번호로 고르세요. `jikim case list`로 볼 수 있습니다.',
  },
  CHECKPOINT_OTHER_VAULT: {
    kind: 'verification',
    en: 'The checkpoint in {path} is not of this vault, or its signature is wrong. Nothing was concluded from it; look for the right one.',
    ko: '{path}의 이력 확인점은 이 보관함의 것이 아니거나 서명이 맞지 않습니다. 맞는 확인점을 찾아 다시 하세요.',
  },
  FILE_EXISTS: {
    kind: 'input',
    en: '{path} exists already. Name another file; nothing is ever written over.',
    ko: '{path} 파일이 이미 있습니다. 다른 이름을 쓰세요. 있던 파일을 덮어쓰지 않습니다.',
  },
  FOLDER_MISSING: {
    kind: 'input',
    en: 'There is no folder {path} to write into. Make it first, or name another place.',
    ko: '{path} 폴더가 없어 쓸 수 없습니다. 폴더를 먼저 만들거나 다른 곳을 적으세요.',
  },
  SLOT_NOT_NAMED: {
    kind: 'input',
    en: 'Several people have a key here. Say whose passphrase is set anew with --person SLOT; one of: {slots}.',
    ko: '열쇠를 가진 사람이 여럿입니다. 누구의 비밀번호를 새로 정할지 --person 칸번호 로 적으세요: {slots}.',
  },
  RECOVERY_KEY_REFUSED: {
    kind: 'input',
    en: 'This is not the present recovery key of the vault. Nothing was changed. Look for a newer sheet, or make a new key with `jikim vault recovery reissue`.',
    ko: '지금 쓰는 복구키가 아닙니다. 바뀐 것은 없습니다. 더 나중에 적은 종이가 있는지 찾거나 `jikim vault recovery reissue`로 새로 만드세요.',
  },
  PERSON_SELF: {
    kind: 'refused',
    en: 'You opened the vault with this very key. Let somebody else who has a key remove it.',
    ko: '지금 연 사람 자신의 열쇠는 없앨 수 없습니다. 열쇠를 가진 다른 사람이 하도록 하세요.',
  },
  SOURCES_KEPT: {
    kind: 'refused',
    en: '{count} file(s) were not deleted. The reasons are listed above; nothing else was touched.',
    ko: '파일 {count}개는 지우지 않았습니다. 까닭은 위에 적혀 있습니다. 다른 것은 건드리지 않았습니다.',
  },
});
