import { defineErrors } from './define.ts';

export const vaultErrors = defineErrors({
  VAULT_NOT_FOUND: {
    kind: 'input',
    en: 'There is no vault in {path}. Choose the folder that holds vault.db and keys.json, or create a vault.',
    ko: '{path} 폴더에 보관함이 없습니다. vault.db와 keys.json이 있는 폴더를 고르거나 새로 만드세요.',
  },
  VAULT_GONE: {
    kind: 'environment',
    en: 'The vault is not in {path} any more: its folder was moved or deleted, or its disk was taken out. Put it back and try again; what was acknowledged before is in it.',
    ko: '보관함이 {path}에 없습니다. 폴더가 옮겨졌거나 지워졌거나, 디스크가 빠졌습니다. 제자리에 두고 다시 하세요. 그 전에 끝났다고 알린 것은 그 안에 있습니다.',
  },
  VAULT_FOLDER_NOT_EMPTY: {
    kind: 'refused',
    en: 'The folder {path} is not empty. A vault needs a folder of its own: name a new or an empty one.',
    ko: '{path} 폴더가 비어 있지 않습니다. 보관함은 새 폴더나 빈 폴더에 만들어야 합니다.',
  },
  VAULT_WRONG_PASSPHRASE: {
    kind: 'input',
    en: 'This passphrase opens no key of the vault. Check the keyboard language and Caps Lock; nothing was changed.',
    ko: '이 비밀번호로 열리는 열쇠가 없습니다. 한/영 상태와 Caps Lock을 확인하세요. 바뀐 것은 없습니다.',
  },
  VAULT_WRONG_RECOVERY_KEY: {
    kind: 'input',
    en: 'This recovery key does not open the vault. It may belong to another vault or have been replaced by a newer one.',
    ko: '이 복구키로는 보관함이 열리지 않습니다. 다른 보관함의 것이거나 새 복구키로 바뀌었을 수 있습니다.',
  },
  VAULT_RECOVERY_KEY_MALFORMED: {
    kind: 'input',
    en: 'The recovery key is mistyped in group {group}. Compare that group with the sheet and type it again.',
    ko: '복구키의 {group}번째 묶음이 잘못 입력되었습니다. 종이와 비교해 그 묶음을 다시 입력하세요.',
  },
  VAULT_RECOVERY_KEY_LENGTH: {
    kind: 'input',
    en: 'The recovery key has {got} of {want} characters. Type all groups of the sheet.',
    ko: '복구키는 {want}자인데 {got}자가 입력되었습니다. 종이의 모든 묶음을 입력하세요.',
  },
  VAULT_PASSPHRASE_TOO_SHORT: {
    kind: 'input',
    en: 'The passphrase has fewer than {least} characters. Choose a longer one, for example four or more unrelated words.',
    ko: '비밀번호가 {least}자보다 짧습니다. 서로 관계없는 낱말 네 개 이상처럼 더 긴 것을 정하세요.',
  },
  VAULT_KEYS_DAMAGED: {
    kind: 'environment',
    en: 'Both key files of the vault are damaged ({detail}). Restore keys.json from a backup of this vault; vault.db needs no change.',
    ko: '보관함의 열쇠 파일 두 개가 모두 손상되었습니다({detail}). 백업의 keys.json을 되돌려 놓으세요. vault.db는 그대로 두면 됩니다.',
  },
  VAULT_KEYS_LIMIT: {
    kind: 'environment',
    en: 'The key file asks for more than Jikim allows ({field}). It was changed or does not come from Jikim; restore keys.json from a backup.',
    ko: '열쇠 파일의 값이 허용 범위를 벗어났습니다({field}). 바뀌었거나 지킴이 만든 파일이 아닙니다. 백업의 keys.json을 되돌려 놓으세요.',
  },
  VAULT_NEWER: {
    kind: 'environment',
    en: 'This vault was written by a newer Jikim (format {found}, this one knows {known}). Update Jikim on this computer; the vault was not changed.',
    ko: '더 새로운 지킴이 만든 보관함입니다(형식 {found}, 이 프로그램은 {known}까지). 이 컴퓨터의 지킴을 새 판으로 바꾸세요. 보관함은 바뀌지 않았습니다.',
  },
  VAULT_DATABASE_DAMAGED: {
    kind: 'environment',
    en: 'The passphrase is right, but vault.db is damaged or is not the one of these keys ({detail}). Do not write to it; keep a copy and restore a backup.',
    ko: '비밀번호는 맞지만 vault.db가 손상되었거나 이 열쇠의 것이 아닙니다({detail}). 사본을 따로 보관하고 백업을 되돌리세요.',
  },
  VAULT_IN_USE: {
    kind: 'environment',
    en: 'The vault is open in another Jikim (process {pid} on {host}). Close it there, then try again.',
    ko: '다른 지킴이 이 보관함을 열고 있습니다({host}의 프로세스 {pid}). 그쪽을 닫은 뒤 다시 여세요.',
  },
  VAULT_IN_USE_ELSEWHERE: {
    kind: 'environment',
    en: 'The vault is marked as open on another computer ({host}, process {pid}). Close it there. If that computer is certainly off, delete {path} and try again.',
    ko: '다른 컴퓨터({host}, 프로세스 {pid})에서 열린 것으로 표시되어 있습니다. 그쪽을 닫으세요. 그 컴퓨터가 꺼진 것이 확실하면 {path} 파일을 지우고 다시 여세요.',
  },
  VAULT_CLOSED: {
    kind: 'refused',
    en: 'The vault is locked. Open it again.',
    ko: '보관함이 잠겨 있습니다. 다시 여세요.',
  },
  VAULT_SLOT_NOT_FOUND: {
    kind: 'input',
    en: 'There is no key slot {slot} in this vault. List the persons of the vault and choose one.',
    ko: '이 보관함에 {slot} 열쇠 칸이 없습니다. 보관함의 사람 목록에서 고르세요.',
  },
  VAULT_SLOTS_FULL: {
    kind: 'refused',
    en: 'The vault already has {most} key slots. Remove one that is no longer needed first.',
    ko: '이 보관함에는 이미 열쇠 칸이 {most}개 있습니다. 쓰지 않는 칸을 먼저 없애세요.',
  },
  VAULT_LAST_SLOT: {
    kind: 'refused',
    en: 'This is the only person who can open the vault. Add another person before removing this one.',
    ko: '보관함을 열 수 있는 마지막 사람입니다. 다른 사람을 먼저 추가하세요.',
  },
  PERSON_NAME_TAKEN: {
    kind: 'input',
    en: 'Somebody named {name} already has a key. Add something that tells the two apart, such as a department.',
    ko: '{name}(이)라는 이름의 사람이 이미 열쇠를 가지고 있습니다. 부서처럼 둘을 구별할 말을 덧붙이세요.',
  },
  VAULT_NEEDS_NEW_PASSPHRASE: {
    kind: 'refused',
    en: 'The vault was opened with the recovery key. Set a new passphrase first; a new recovery key is then issued.',
    ko: '복구키로 연 보관함입니다. 먼저 새 비밀번호를 정하세요. 그때 새 복구키가 나옵니다.',
  },
  VAULT_KDF_UNRELIABLE: {
    kind: 'internal',
    en: 'The key derivation of this installation gives wrong results. Nothing was opened or written. Install Jikim again.',
    ko: '이 설치본의 열쇠 계산이 틀린 값을 냅니다. 아무것도 열거나 쓰지 않았습니다. 지킴을 다시 설치하세요.',
  },
  VAULT_RESTORE_TARGET: {
    kind: 'refused',
    en: 'The folder {path} is not empty. Restore into a new folder, so that nothing is overwritten.',
    ko: '{path} 폴더가 비어 있지 않습니다. 덮어쓰지 않도록 새 폴더에 복원하세요.',
  },
  VAULT_COPY_DIFFERS: {
    kind: 'verification',
    en: 'The copy in {path} does not verify ({detail}) and must not be relied on. Delete it and copy again, to another disk if it repeats.',
    ko: '{path}의 사본이 검증되지 않았습니다({detail}). 믿지 말고 지운 뒤 다시 복사하세요. 되풀이되면 다른 저장장치에 하세요.',
  },
});
