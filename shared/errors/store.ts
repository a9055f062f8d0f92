import { defineErrors } from './define.ts';

export const storeErrors = defineErrors({
  STORE_PRAGMA: {
    kind: 'internal',
    en: 'The database did not take the setting {pragma} (it reads {got}, not {want}). Nothing was written. Install Jikim again.',
    ko: '데이터베이스 설정 {pragma}이(가) 적용되지 않았습니다({want} 대신 {got}). 아무것도 쓰지 않았습니다. 지킴을 다시 설치하세요.',
  },
  STORE_MIGRATION_FAILED: {
    kind: 'internal',
    en: 'The vault could not be brought to format {version}; it stays as it was. Keep a copy and report this line.',
    ko: '보관함을 형식 {version}(으)로 바꾸지 못했고, 이전 상태 그대로입니다. 사본을 두고 이 문구를 알려 주세요.',
  },
  STORE_CONTENT_MISSING: {
    kind: 'verification',
    en: 'Stored bytes of content {id} are missing or cut (position {position}). Run a full verification and restore a backup.',
    ko: '저장된 내용 {id}의 일부가 없거나 잘려 있습니다(위치 {position}). 전체 검증을 하고 백업을 되돌리세요.',
  },
  STORE_CONTENT_STATE: {
    kind: 'internal',
    en: 'Content {id} is not in the state this step needs ({state}). Nothing was changed.',
    ko: '내용 {id}의 상태({state})가 이 단계에 맞지 않습니다. 바뀐 것은 없습니다.',
  },
  STORE_CONTENT_SIZE: {
    kind: 'internal',
    en: 'Content {id} holds {held} bytes, but {stated} were announced. It was not accepted; take the file in again.',
    ko: '내용 {id}은(는) {held}바이트인데 {stated}바이트로 알려졌습니다. 받지 않았으니 파일을 다시 넣으세요.',
  },
  STORE_CONTENT_TOO_LARGE: {
    kind: 'input',
    en: 'One file may hold at most 1 TiB. Split it, or keep it outside and take in its description.',
    ko: '파일 하나는 1TiB까지만 담을 수 있습니다. 나누거나, 밖에 두고 설명만 넣으세요.',
  },
});
