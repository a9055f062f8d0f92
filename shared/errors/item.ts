import { defineErrors } from './define.ts';

export const itemErrors = defineErrors({
  RECORDING_BLOCKED: {
    kind: 'refused',
    en: 'This may be a recording of a conversation between others. It is not played before a lawyer’s decision is recorded with its exhibit. It stays kept as it is.',
    ko: '타인 간의 대화 녹음일 수 있습니다. 변호사의 판단을 서증에 기록하기 전에는 재생하지 않습니다. 파일은 그대로 보관되어 있습니다.',
  },
  MEDIA_KIND: {
    kind: 'refused',
    en: 'Files of the kind {type} cannot be shown or played in this window. The file is kept as it is; its hashes, metadata and history are here.',
    ko: '{type} 형식의 파일은 이 창에서 보거나 재생할 수 없습니다. 파일은 그대로 보관되어 있고, 해시값과 정보, 이력은 볼 수 있습니다.',
  },
  MEDIA_CLOSED: {
    kind: 'refused',
    en: 'The file is not open for reading any more. Open it again; nothing was changed.',
    ko: '파일 읽기가 끝났습니다. 다시 여세요. 바뀐 것은 없습니다.',
  },
  HISTORY_INSIDE_VAULT: {
    kind: 'input',
    en: 'The history cannot be printed into the folder of the vault. Choose another place.',
    ko: '보관이력은 보관함 폴더 안에 저장할 수 없습니다. 다른 곳을 고르세요.',
  },
});
