import type { Capture } from './captures.ts';
import { drawAboutScreen } from './draw/about-screen.ts';
import { drawListScreen } from './draw/list-screen.ts';
import { dodam, type Look, mulgyeol, noeul } from './draw/look.ts';
import { drawProfileScreen } from './draw/profile-screen.ts';

type Screen = Omit<Capture, 'name'>;

function screen(look: Look, title: string, at: string, draw: Capture['draw']): Screen {
  const account = look === noeul ? 'haneul_bbang2' : 'haneul_bbang';
  return { look, account, title, at, method: 'screenshot', encoding: look === dodam ? 'jpeg' : 'png', draw };
}

const profiles: readonly Screen[] = [
  screen(dodam, '도담방 상대 프로필', '2026-10-11 23:24', () =>
    drawProfileScreen({
      look: dodam,
      name: '이든28',
      status: '편하게 얘기할 사람 구해요',
      lines: [
        ['나이', '28'],
        ['지역', '서울'],
        ['거리', '3km 이내'],
        ['가입', '2026년 10월'],
        ['회원 번호', 'DD-0071'],
      ],
      at: '2026-10-11 23:24',
      battery: 71,
    }),
  ),
  screen(mulgyeol, '물결톡 상대 프로필', '2026-10-24 17:58', () =>
    drawProfileScreen({
      look: mulgyeol,
      name: '이든',
      status: '오늘도 좋은 하루 🙂',
      lines: [
        ['아이디', 'eden_wave'],
        ['친구가 된 날', '2026년 10월 12일'],
        ['함께 있는 방', '1개'],
      ],
      at: '2026-10-24 17:58',
      battery: 66,
    }),
  ),
  screen(noeul, '노을챗 상대 프로필', '2026-10-26 12:42', () =>
    drawProfileScreen({
      look: noeul,
      name: '새벽별',
      status: '상태 메시지가 없습니다',
      lines: [
        ['아이디', 'star_night_28'],
        ['가입', '2026년 10월 25일'],
        ['인증', '휴대전화 미인증'],
      ],
      at: '2026-10-26 12:42',
      battery: 48,
    }),
  ),
];

const lists: readonly Screen[] = [
  screen(mulgyeol, '물결톡 대화 목록', '2026-10-24 17:57', () =>
    drawListScreen({
      look: mulgyeol,
      rows: [
        { name: '이든', last: '삭제된 메시지입니다.', when: '오전 10:46', unread: 3 },
        { name: '수아', last: '내일 같이 가자', when: '어제', unread: 0 },
        { name: '2학년 3반', last: '월요일 준비물 확인해 주세요', when: '어제', unread: 12 },
        { name: '엄마', last: '저녁은 냉장고에 있어', when: '10월 22일', unread: 0 },
      ],
      at: '2026-10-24 17:57',
      battery: 67,
    }),
  ),
  screen(noeul, '노을챗 대화 목록', '2026-10-26 12:41', () =>
    drawListScreen({
      look: noeul,
      rows: [{ name: '새벽별', last: '지웠다는 거 찍어서 보내', when: '12:32', unread: 0 }],
      at: '2026-10-26 12:41',
      battery: 48,
    }),
  ),
];

const abouts: readonly Screen[] = [
  screen(dodam, '도담방 앱 정보', '2026-10-27 10:05', () =>
    drawAboutScreen({
      look: dodam,
      operator: '도담네트웍스(가상)',
      packageName: 'example.invented.dodam',
      lines: [
        ['버전', '3.1.4'],
        ['최근 업데이트', '2026년 9월 30일'],
        ['이용 등급', '17세 이상'],
        ['내려받기', '10만 회 이상'],
        ['연락처', 'help@dodam.example'],
      ],
      about:
        '근처의 새로운 친구와 바로 대화해 보세요. 가입 절차 없이 닉네임만 정하면 시작할 수 있습니다. 대화는 24시간 뒤 자동으로 사라집니다.',
      at: '2026-10-27 10:05',
      battery: 88,
    }),
  ),
  screen(noeul, '노을챗 앱 정보', '2026-10-27 10:08', () =>
    drawAboutScreen({
      look: noeul,
      operator: '노을랩(가상)',
      packageName: 'example.invented.noeul',
      lines: [
        ['버전', '1.0.2'],
        ['최근 업데이트', '2026년 10월 20일'],
        ['이용 등급', '12세 이상'],
        ['내려받기', '1천 회 이상'],
        ['연락처', '없음'],
      ],
      about: '저녁에 어울리는 조용한 대화 앱입니다. 휴대전화 인증 없이 사용할 수 있습니다.',
      at: '2026-10-27 10:08',
      battery: 87,
    }),
  ),
];

/** Captures that are not a conversation: profiles, lists, and the pages of the apps themselves. */
export const otherScreens: readonly Screen[] = [...profiles, ...lists, ...abouts];
