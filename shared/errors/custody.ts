import { defineErrors } from './define.ts';

export const custodyErrors = defineErrors({
  CANONICAL_VALUE: {
    kind: 'internal',
    en: 'A value cannot be written as canonical JSON ({what}). Nothing was stored. Please report this line.',
    ko: '표준 형식으로 적을 수 없는 값이 있습니다({what}). 저장된 것은 없습니다. 이 문구를 알려 주세요.',
  },
  CANONICAL_TEXT: {
    kind: 'verification',
    en: 'A stored text is not in canonical form, so it was changed or not written by Jikim. Compare with a backup.',
    ko: '저장된 글이 표준 형식이 아닙니다. 바뀌었거나 지킴이 쓴 것이 아닙니다. 백업과 비교하세요.',
  },
  LOG_ENTRY_INVALID: {
    kind: 'verification',
    en: 'A log entry does not have the form of one (at: {what}). It was changed or not written by Jikim. Compare with a backup.',
    ko: '이력 항목의 형식이 맞지 않습니다(위치: {what}). 바뀌었거나 지킴이 쓴 것이 아닙니다. 백업과 비교하세요.',
  },
  LOG_NO_TRANSACTION: {
    kind: 'internal',
    en: 'A log entry was to be written outside a transaction. Nothing was stored. Please report this line.',
    ko: '이력 항목을 거래 밖에서 쓰려고 했습니다. 저장된 것은 없습니다. 이 문구를 알려 주세요.',
  },
  LOG_RECORD_REFUSED: {
    kind: 'internal',
    en: 'Record {id} cannot be written or destroyed by this entry ({why}). Nothing was stored. Please report this line.',
    ko: '이 이력 항목으로는 기록 {id}을(를) 쓰거나 파기할 수 없습니다({why}). 저장된 것은 없습니다. 이 문구를 알려 주세요.',
  },
  LOG_KEY_INVALID: {
    kind: 'input',
    en: 'This is not a log key. A log key reads name+8 hex digits+base64; copy it whole.',
    ko: '이력 확인 열쇠가 아닙니다. 이름+16진수 8자리+base64 형식이니 전체를 그대로 옮기세요.',
  },
  CHECKPOINT_FORM: {
    kind: 'verification',
    en: 'This is not a checkpoint, or it was changed. Take it again from where it was kept.',
    ko: '이력 확인점이 아니거나 바뀌었습니다. 보관해 둔 곳에서 다시 가져오세요.',
  },
  LOG_ENTRY_FORM: {
    kind: 'verification',
    en: 'Log entry {seq} does not have the form of an entry. Compare with a backup.',
    ko: '이력 항목 {seq}번의 형식이 맞지 않습니다. 백업과 비교하세요.',
  },
  LOG_ENTRY_SEQ: {
    kind: 'verification',
    en: 'Log entry {seq} carries another number: entries were dropped, added or moved. Compare with a backup.',
    ko: '이력 항목 {seq}번에 다른 번호가 적혀 있습니다. 항목이 빠졌거나 더해졌거나 옮겨졌습니다. 백업과 비교하세요.',
  },
  LOG_ENTRY_PREV: {
    kind: 'verification',
    en: 'Log entry {seq} does not follow from the entry before it: one of the two was changed. Compare with a backup.',
    ko: '이력 항목 {seq}번이 바로 앞 항목과 이어지지 않습니다. 둘 중 하나가 바뀌었습니다. 백업과 비교하세요.',
  },
  LOG_ENTRY_LEAF: {
    kind: 'verification',
    en: 'Log entry {seq} does not match the hash stored beside it. Compare with a backup.',
    ko: '이력 항목 {seq}번이 함께 저장된 해시와 다릅니다. 백업과 비교하세요.',
  },
  LOG_CHECKPOINT_FORM: {
    kind: 'verification',
    en: 'The stored checkpoint at {size} entries cannot be read. Compare with a backup.',
    ko: '항목 {size}개 시점의 이력 확인점을 읽을 수 없습니다. 백업과 비교하세요.',
  },
  LOG_CHECKPOINT_SIGNATURE: {
    kind: 'verification',
    en: 'The checkpoint at {size} entries is not signed by the key of this log. Compare the key with the one handed out.',
    ko: '항목 {size}개 시점의 이력 확인점에 이 이력의 열쇠로 한 서명이 없습니다. 나누어 준 열쇠와 비교하세요.',
  },
  LOG_CHECKPOINT_ROOT: {
    kind: 'verification',
    en: 'The log does not lead to the checkpoint at {size} entries: an entry before it was changed. Compare with a backup.',
    ko: '이력이 항목 {size}개 시점의 확인점과 다릅니다. 그 앞의 항목이 바뀌었습니다. 백업과 비교하세요.',
  },
  LOG_ROLLED_BACK: {
    kind: 'verification',
    en: 'A checkpoint speaks of {size} entries, but the log has {found}: newer entries are gone, or an old copy was put back.',
    ko: '이력 확인점은 항목이 {size}개라고 하지만 이력에는 {found}개뿐입니다. 새 항목이 없어졌거나 옛 사본으로 되돌려졌습니다.',
  },
  LOG_RECORD_COMMITMENT: {
    kind: 'verification',
    en: 'Record {id} (version {version}) is not what log entry {seq} recorded. Compare with a backup.',
    ko: '기록 {id}({version}판)이 이력 항목 {seq}번에 기록된 것과 다릅니다. 백업과 비교하세요.',
  },
  LOG_RECORD_UNKNOWN: {
    kind: 'verification',
    en: 'Record {id} (version {version}) is in no log entry: it was added without the log. Compare with a backup.',
    ko: '기록 {id}({version}판)은 어느 이력 항목에도 없습니다. 이력 없이 더해졌습니다. 백업과 비교하세요.',
  },
  LOG_RECORD_GONE: {
    kind: 'verification',
    en: 'Log entry {seq} speaks of record {id}, but there is neither the record nor a note of its destruction. Compare with a backup.',
    ko: '이력 항목 {seq}번에 있는 기록 {id}이(가) 없고, 파기했다는 표시도 없습니다. 백업과 비교하세요.',
  },
  LOG_RECORD_KIND: {
    kind: 'verification',
    en: 'Record {id} (version {version}) is stored as another kind than log entry {seq} recorded. Compare with a backup.',
    ko: '기록 {id}({version}판)의 종류가 이력 항목 {seq}번에 기록된 것과 다릅니다. 백업과 비교하세요.',
  },
  LOG_RECORD_VERSION: {
    kind: 'verification',
    en: 'Version {version} of record {id} is out of order with the log: versions were swapped or renumbered. Compare with a backup.',
    ko: '기록 {id}의 {version}판 순서가 이력과 다릅니다. 판이 바뀌었거나 번호가 고쳐졌습니다. 백업과 비교하세요.',
  },
  LOG_TOMBSTONE_UNFOUNDED: {
    kind: 'verification',
    en: 'Record {id} (version {version}) is marked as destroyed, but log entry {seq} did not destroy it. Compare with a backup.',
    ko: '기록 {id}({version}판)이 파기되었다고 표시되어 있지만 이력 항목 {seq}번은 파기한 적이 없습니다. 백업과 비교하세요.',
  },
  LOG_DESTRUCTION_UNDONE: {
    kind: 'verification',
    en: 'Log entry {seq} destroyed record {id}, but its value is there: an old page was put back, or the destruction is unfinished.',
    ko: '이력 항목 {seq}번이 기록 {id}을(를) 파기했다고 하지만 값이 남아 있습니다. 옛 내용이 되돌려졌거나 파기가 끝나지 않았습니다.',
  },
});
