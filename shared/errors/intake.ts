import { defineErrors } from './define.ts';

export const intakeErrors = defineErrors({
  SIDECAR_INVALID: {
    kind: 'input',
    en: 'The list of file details {path} cannot be used: {problem}. Correct it and run again; nothing was taken in.',
    ko: '파일 설명 목록 {path}을(를) 쓸 수 없습니다: {problem}. 고친 뒤 다시 하세요. 아직 아무것도 넣지 않았습니다.',
  },
  SOURCE_CHANGED: {
    kind: 'environment',
    en: 'The file {name} changed while it was being read. Close the program that writes it and take it in again.',
    ko: '{name} 파일이 읽는 동안 바뀌었습니다. 그 파일을 쓰는 프로그램을 닫고 다시 담으세요.',
  },
  CASE_UNKNOWN: {
    kind: 'input',
    en: 'There is no open case {id} in this vault. The bar of the window and `jikim case list` show the cases.',
    ko: '이 보관함에 열린 사건 {id}이(가) 없습니다. 창 위의 사건 목록이나 `jikim case list`로 볼 수 있습니다.',
  },
  CASE_CLOSED: {
    kind: 'refused',
    en: 'The case {id} is closed; nothing is added to it. Open a new case to go on.',
    ko: '사건 {id}은(는) 종결되어 더할 수 없습니다. 이어 가려면 새 사건을 여세요.',
  },
  RECORD_UNKNOWN: {
    kind: 'input',
    en: 'There is no {what} {id} in this case or vault. Check the id; lists show those there are.',
    ko: '이 사건이나 보관함에 {id}({what})이(가) 없습니다. 목록에서 id를 확인하세요.',
  },
  PSEUDONYM_TAKEN: {
    kind: 'input',
    en: 'The pseudonym {pseudonym} already stands for somebody else in this case. Choose another, or leave it out to get the next letter.',
    ko: '가명 {pseudonym}은(는) 이 사건의 다른 사람이 쓰고 있습니다. 다른 가명을 쓰거나 비워 두면 다음 글자가 붙습니다.',
  },
  PSEUDONYM_TELLS: {
    kind: 'input',
    en: 'The pseudonym {pseudonym} holds a protected name, which it is meant to hide. Choose one that says nothing, such as A.',
    ko: '가명 {pseudonym}에 보호할 이름이 들어 있습니다. A처럼 아무것도 드러내지 않는 가명을 쓰세요.',
  },
  CONSENT_ALREADY_WITHDRAWN: {
    kind: 'refused',
    en: 'The consent {id} was already withdrawn on {on}. What was recorded then stays as it is.',
    ko: '동의 {id}은(는) {on}에 이미 철회되었습니다. 그때 적은 내용을 그대로 둡니다.',
  },
  HOLD_ALREADY_LIFTED: {
    kind: 'refused',
    en: 'The hold {id} was already lifted. Set a new one if it is needed again.',
    ko: '보존 조치 {id}은(는) 이미 해제되었습니다. 다시 필요하면 새로 지정하세요.',
  },
  INSIDE_VAULT: {
    kind: 'input',
    en: '{name} belongs to the vault itself and is not taken into it. Name the folder that holds your files.',
    ko: '{name}은(는) 보관함 자체의 파일이라 넣지 않습니다. 자료가 있는 폴더를 지정하세요.',
  },
  VALUE_INVALID: {
    kind: 'input',
    en: 'This cannot be stored: {problem}',
    ko: '저장할 수 없는 값입니다: {problem}',
  },
  HELD: {
    kind: 'refused',
    en: '{id} is under a legal hold ({reason}) and may not be destroyed. Lift the hold with a reason first.',
    ko: '{id}은(는) 보존 조치({reason}) 중이라 파기할 수 없습니다. 먼저 사유를 적어 보존을 해제하세요.',
  },
  ITEM_WITHHELD: {
    kind: 'refused',
    en: 'The bytes of {id} were isolated and are not in the vault. Its hash, size and description are.',
    ko: '{id}의 내용은 격리되어 보관함에 없습니다. 해시와 크기, 설명만 남아 있습니다.',
  },
  ITEM_BYTES_MISSING: {
    kind: 'verification',
    en: 'The bytes of {id} are missing from the vault. Verify the vault, under Verify in the window or with `jikim verify vault`, and restore a backup if it says so.',
    ko: '{id}의 내용이 보관함에 없습니다. 창의 ‘검증’이나 `jikim verify vault`로 확인하고, 필요하면 백업을 복원하세요.',
  },
  ALREADY_QUARANTINED: {
    kind: 'refused',
    en: 'The file {name} was isolated before (same SHA-256) and is not taken in again. Hand the device to the police as it is.',
    ko: '{name} 파일은 전에 격리한 것과 같아(SHA-256 동일) 다시 넣지 않습니다. 기기의 자료는 그대로 경찰에 제출하세요.',
  },
  NOT_A_FILE: {
    kind: 'input',
    en: '{name} is a link or device, not a file. Take in the file itself.',
    ko: '{name}은(는) 링크나 장치라서 담을 수 없습니다. 파일 자체를 담으세요.',
  },
  RECORDING_NOT_ONE: {
    kind: 'input',
    en: '{id} is neither sound nor film, so nobody can have taken part in recording it. Evidence in the window and `jikim recording list` name the recordings.',
    ko: '{id}은(는) 녹음이나 영상이 아닙니다. 창의 ‘증거물’이나 `jikim recording list`로 녹음·영상을 확인하세요.',
  },
});
