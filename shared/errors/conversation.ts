import { defineErrors } from './define.ts';

export const conversationErrors = defineErrors({
  NAME_NOT_IN_CONVERSATION: {
    kind: 'input',
    en: 'One of these names is not in the conversation. Nothing was changed; open the list of names again.',
    ko: '이 대화에 없는 이름이 있습니다. 아무것도 바꾸지 않았습니다. 이름 목록을 다시 여세요.',
  },
  LINES_TOO_LARGE: {
    kind: 'refused',
    en: 'The text in this zip is too large to show its original lines beside the messages. What was read of it and the places of its bytes are shown as ever.',
    ko: '압축 파일 안의 글이 너무 커서 원본 줄을 나란히 보일 수 없습니다. 읽은 내용과 바이트 위치는 그대로 볼 수 있습니다.',
  },
});
