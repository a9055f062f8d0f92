import type { today as english } from '../en/today.ts';

export const today: typeof english = {
  title: '오늘 한 일 한 장',
  open: '오늘 한 일 한 장',
  takenToday: '오늘 넣은 것',
  taken: (pictures, recordings, documents) =>
    `그림 ${pictures}건, 녹음·영상 ${recordings}건, 문서·대화 ${documents}건`,
  nothing: '없음',
  isolated: (count) => `격리 ${count}건`,
  time: '시점확인이 필요한 것',
  unconfirmed: (count) => `증거물 ${count}건의 시점은 이 컴퓨터 시계뿐입니다`,
  allConfirmed: '없음: 모두 제3자가 시점을 확인했습니다',
  copies: '밖에 있는 사본',
  noCopies: '기록된 것 없음',
  noName: '받은 사람 적지 않음',
  kinds: {
    'filing-kr': '법원 제출용 폴더',
    'archive-sealed': '봉인 보관본',
    'archive-court-expert': '감정용 보관본',
    'archive-proofs-only': '확인용 보관본',
    backup: '보관함 백업',
  },
  next: '다음에 할 일',
  nothingLeft: '남은 일이 없습니다.',
  steps: {
    'read-exports': '대화 내보내기 읽기',
    'make-previews': '미리보기를 만들지 정하기',
    'answer-recordings': '녹음한 사람이 대화에 참여했는지 적기',
    'confirm-pictures': '호증의 그림 확인하기',
    'request-time': '시점확인을 요청하거나 확인점을 인쇄하기',
    'bring-answer': '시점확인 기관의 답 가져오기',
    'trust-issuer': '시점확인 기관의 인증서 확인하기',
    'make-backup': '백업 만들기',
    'add-person': '열 수 있는 사람 한 명 더 두기',
  },
  print: '이름 없이 인쇄용으로 저장…',
  fileName: '오늘.pdf',
  printed: (path) =>
    `저장했습니다: ${path}. 이름은 들어 있지 않습니다. 프린터와 인쇄 대기열에 사본이 남을 수 있습니다.`,
};
