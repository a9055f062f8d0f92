import { defineErrors } from './define.ts';

export const cliErrors = defineErrors({
  USAGE: {
    kind: 'input',
    en: '{problem} See `jikim {command} --help`.',
    ko: '{problem} `jikim {command} --help`로 사용법을 볼 수 있습니다.',
  },
  OPTION_INVALID: {
    kind: 'input',
    en: 'The value "{value}" does not fit {option}: {expected}.',
    ko: '{option}에 "{value}" 값은 쓸 수 없습니다. {expected}',
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
  CASE_NOT_NAMED: {
    kind: 'input',
    en: 'The vault holds {count} open cases. Name one with --case ID; `jikim case list` shows them.',
    ko: '열린 사건이 {count}건입니다. --case 번호로 고르세요. `jikim case list`로 볼 수 있습니다.',
  },
});
