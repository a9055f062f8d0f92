import type * as english from '../en/work.ts';

export const work: typeof english.work = {
  sections: {
    overview: '사건 개요',
    intake: '자료 넣기',
    items: '증거물',
    conversations: '대화',
    search: '찾기',
    parties: '당사자와 동의',
    exhibits: '호증',
    export: '내보내기',
    history: '이력',
    time: '시점확인',
    verify: '검증',
    isolated: '격리',
    settings: '설정',
    help: '도움말',
  },
  case: '사건',
  newCase: '새 사건',
  noCase: '먼저 사건을 여세요. 함께 볼 자료를 모아 두는 곳입니다.',
  caseLabel: '사건 이름',
  caseLabelHint: '나만 봅니다. 실명보다 가명이 안전합니다.',
  caption: '법원에 낼 표시(나중에 채워도 됩니다)',
  court: '법원',
  number: '사건번호',
  action: '사건명',
  plaintiff: '원고 표시',
  defendant: '피고 표시',
  makeCase: '사건 열기',
  ofCase: (label) => `‘${label}’ 사건:`,
};

export const overview: typeof english.overview = {
  title: '사건이 어디까지 왔나',
  items: '증거물',
  today: (count) => (count === 0 ? '오늘 넣은 것 없음' : `오늘 ${count}건`),
  withoutPreview: '기다리는 미리보기',
  makePreviews: '미리보기 만들기',
  unread: '아직 읽지 않은 대화 내보내기',
  isolated: '격리',
  exhibits: '서증(호증)',
  exhibitParts: (draft, filed) => `초안 ${draft}건, 제출 ${filed}건`,
  unconfirmed: (count) => `이미지를 아직 확인하지 않은 것 ${count}건`,
  time: '시점',
  anchors: {
    'local-clock': '이 컴퓨터 시계, 제3자 확인 없음',
    requested: '시점확인을 요청했고 아직 답이 없음',
    stamped: '시점확인 토큰 확인함',
    stampedUntrusted: '시점확인 토큰 확인함, 발급기관은 신뢰 목록에 없음',
    paper: '종이 확인(사람이 확인함)',
  },
  entries: (count) => `보관이력 항목 ${count}개`,
  checkpoint: (size) => `마지막 이력 확인점은 ${size}개까지`,
  lastExport: '마지막 내보내기',
  noExport: '보관함 밖으로 나간 것이 없습니다',
  alone:
    '이 보관함을 열 수 있는 사람이 한 명뿐입니다. 복구키를 한 번 시험해 두면 아파도 자료를 잃지 않습니다. 두 번째 사람은 `jikim vault person add`로 더합니다.',
  testKey: '복구키 시험하기',
};

export const verify: typeof english.verify = {
  title: '보관함 검증',
  what: '모든 면과 이력 항목, 기록, 내용을 기록된 것과 비교합니다. 아무것도 바꾸지 않습니다.',
  start: '지금 검증하기',
  running: '검증하는 중',
  entries: (count) => `이력 항목 ${count}개`,
  withheld: (count) => `일부러 격리해 둔 것 ${count}개`,
  clock: (count) => `이 컴퓨터의 시계가 어긋난 항목 ${count}개`,
};

export const settings: typeof english.settings = {
  title: '설정',
  theme: '화면',
  themes: { system: '시스템에 맞춤', light: '밝게', dark: '어둡게' },
  textSize: '글자 크기',
  autoLock: '쓰지 않으면 잠그기',
  minutes: (count) => `${count}분 뒤`,
  remember: '첫 화면에 지난번 보관함을 보이기(이 컴퓨터를 쓰는 사람이 보관함이 있음을 알게 됩니다)',
  about: '이 프로그램',
  version: (version, build) => `버전 ${version}, 빌드 ${build}`,
};
