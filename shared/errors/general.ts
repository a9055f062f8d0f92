import { defineErrors } from './define.ts';

export const generalErrors = defineErrors({
  INTERNAL: {
    kind: 'internal',
    en: 'Something inside Jikim failed ({what}). Nothing acknowledged before is lost. Please report this line.',
    ko: '지킴 내부에서 오류가 났습니다({what}). 이미 저장되었다고 알린 자료는 그대로입니다. 이 문구를 알려 주세요.',
  },
  VAULT_NOT_INTACT: {
    kind: 'verification',
    en: 'The vault no longer agrees with what was recorded ({finding}). It stays closed. Copy the folder away unchanged, then restore a backup on the first screen of the window, or run `jikim verify vault` on the copy.',
    ko: '보관함이 기록과 맞지 않습니다({finding}). 열지 않았습니다. 폴더를 그대로 복사해 둔 뒤, 창의 첫 화면에서 백업을 복원하거나 복사본에 `jikim verify vault`를 하세요.',
  },
  TIMESTAMP_NO_REQUEST: {
    kind: 'input',
    en: 'This vault has no timestamp request that an answer could belong to. Write one first: in the window under Time, or with `jikim timestamp request`.',
    ko: '이 보관함에는 응답을 기다리는 시점확인 요청이 없습니다. 먼저 요청을 쓰세요. 창의 ‘시점확인’이나 `jikim timestamp request`로 할 수 있습니다.',
  },
  IDENTITY_NONE: {
    kind: 'input',
    en: 'The vault has no office identity to sign archives with. Make one in the settings of the window, or with `jikim identity create`.',
    ko: '보관함에 서명용 사무실 신원이 없습니다. 창의 설정이나 `jikim identity create`로 먼저 만드세요.',
  },
  CHECKPOINT_UNKNOWN: {
    kind: 'input',
    en: 'There is no checkpoint of {size} entries. Time in the window and `jikim checkpoint list` show them.',
    ko: '항목 {size}개짜리 확인점이 없습니다. 창의 ‘시점확인’이나 `jikim checkpoint list`로 볼 수 있습니다.',
  },
  TARGET_EXISTS: {
    kind: 'input',
    en: '{path} exists already. Name a new folder; nothing is ever written over.',
    ko: '{path}이(가) 이미 있습니다. 새 폴더 이름을 쓰세요. 있던 것을 덮어쓰지 않습니다.',
  },
  CONSENT_WITHDRAWN: {
    kind: 'refused',
    en: 'The consent for filing was withdrawn on {on} and nothing else covers it ({id}). If the law compels this output, name its basis with --basis.',
    ko: '제출에 관한 동의가 {on}에 철회되었고 다른 동의도 없습니다({id}). 법에 따라 내야 하는 것이면 --basis로 근거를 적으세요.',
  },
  CANCELLED: {
    kind: 'refused',
    en: 'Cancelled. What was finished before is kept; nothing is half done.',
    ko: '취소했습니다. 그 전에 끝난 것은 남아 있고, 반쯤 된 것은 없습니다.',
  },
  FILE_NOT_FOUND: {
    kind: 'input',
    en: 'There is no file at {path}. Check the path.',
    ko: '{path} 위치에 파일이 없습니다. 경로를 확인하세요.',
  },
  FILE_UNREADABLE: {
    kind: 'environment',
    en: 'The file {path} cannot be read ({reason}). Check that the disk is connected and that you may read it.',
    ko: '{path} 파일을 읽을 수 없습니다({reason}). 저장장치 연결과 읽기 권한을 확인하세요.',
  },
  FILE_UNWRITABLE: {
    kind: 'environment',
    en: 'The file {path} cannot be written there ({reason}). Nothing was changed. Choose another place, or a stick that may be written to.',
    ko: '{path} 위치에 쓸 수 없습니다({reason}). 바뀐 것은 없습니다. 다른 곳이나 쓸 수 있는 USB를 고르세요.',
  },
  IS_FOLDER: {
    kind: 'input',
    en: '{path} is a folder. Name a file in it.',
    ko: '{path}은(는) 폴더입니다. 그 안의 파일을 지정하세요.',
  },
  FOLDER_UNMAKEABLE: {
    kind: 'environment',
    en: 'The folder {path} cannot be made there ({reason}). Nothing was written. Choose another place, or ask whoever manages it for the right to write.',
    ko: '{path} 폴더를 만들 수 없습니다({reason}). 아무것도 쓰지 않았습니다. 다른 곳을 고르거나, 그곳에 쓸 권한을 요청하세요.',
  },
  DISK_FULL: {
    kind: 'environment',
    en: 'The disk that holds {path} is full. Free some space and try again; what was acknowledged before is kept.',
    ko: '{path} 위치의 디스크가 가득 찼습니다. 공간을 비운 뒤 다시 하세요. 이미 저장되었다고 알린 것은 그대로입니다.',
  },
});
