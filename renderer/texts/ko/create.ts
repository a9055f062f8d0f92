import type { create as english } from '../en/create.ts';

export const create: typeof english = {
  title: '보관함 만들기',
  place: '폴더',
  placeNone: '아직 고르지 않음',
  folderName: '문서함',
  placeHint:
    '여기에 새 폴더를 만듭니다. 폴더 이름은 이 컴퓨터를 쓰는 누구에게나 보입니다. 사람이나 사건 이름을 넣지 마세요.',
  placeOccupied: '그 폴더에 다른 파일이 있습니다. 빈 폴더나 아직 없는 이름을 고르세요.',
  placeVault: '그 폴더에 이미 보관함이 있습니다. 그것을 열거나 다른 곳을 고르세요.',
  person: '이름',
  personHint: '증거의 보관이력에 누가 했는지로 남습니다. 암호화됩니다.',
  role: '하는 일',
  roles: { counselor: '상담원', attorney: '변호사', assistant: '보조' },
  passphrase: '비밀번호',
  passphraseHint: '나만 아는 문장이 좋습니다. 서로 관계없는 낱말 네 개면 충분합니다.',
  again: '비밀번호 한 번 더',
  differs: '두 비밀번호가 다릅니다.',
  strength: (score) => `추측하기: ${['아주 쉬움', '쉬움', '조금 어려움', '어려움', '아주 어려움'][score]}`,
  tooWeak: '추측하기 쉽습니다. 낱말을 더 넣으세요.',
  sharing: '보관함을 열 수 있는 사람은 그 안의 것을 모두 읽을 수 있습니다. 나누려면 보관함을 따로 만드세요.',
  loss: '비밀번호와 복구키를 모두 잃으면 누구도, 만든 사람도 열 수 없습니다.',
  make: '보관함 만들기',
  making: '보관함을 만드는 중…',
  missing: '만들기 전에 해야 할 일:',
  missingParts: {
    place: '새 폴더나 빈 폴더를 고르세요',
    name: '이름을 적으세요',
    strength: '추측하기 더 어려운 비밀번호를 정하세요',
    again: '같은 비밀번호를 한 번 더 입력하세요',
    loss: '위의 문장을 읽고 표시하세요',
  },
};
