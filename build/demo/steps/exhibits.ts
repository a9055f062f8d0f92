import type { Exhibit } from '../../../shared/domain/exhibit.ts';
import type { ExhibitMark } from '../../../shared/domain/exhibit-mark.ts';
import type { DemoFile } from '../content/make.ts';

/** An exhibit of the invented case: the words a lawyer would write, and the files it shows. */
export interface DemoExhibit extends Pick<Exhibit, 'title' | 'author' | 'fact'> {
  /** What the title of its files begins with, in the order of the pages. */
  readonly series: readonly string[];
  /** What kind of day the exhibit's date is. */
  readonly day: '' | '(캡처일)' | '(촬영일)' | '(내보낸 날)';
  readonly mark?: ExhibitMark;
  /** Days of a conversation, both included, when only a part is exhibited. */
  readonly days?: readonly [string, string];
  /** The lawyer who looked found a protected name in the picture, and does not confirm it. */
  readonly showsName?: true;
  readonly recording?: NonNullable<Exhibit['recording']>;
}

const CHILD_AND_DEFENDANT = '피고(대화명 이든)와 원고 A';
const CLINIC = '한빛마음의원(가상)';

/** Captures of one app in one exhibit, one conversation in one exhibit, two pages about apps as branches of one number. */
export const demoExhibits: readonly DemoExhibit[] = [
  {
    title: '도담방 대화 화면',
    series: ['도담방 상대 프로필', '도담방 첫 대화'],
    author: '피고(대화명 이든28)와 원고 A',
    fact: '피고가 원고 A의 나이를 듣고도 다른 앱으로 옮겨 대화하자고 한 사실',
    day: '(캡처일)',
  },
  {
    title: '도담방 앱 정보 화면',
    series: ['도담방 앱 정보'],
    author: '도담네트웍스(가상)',
    fact: '가입 절차 없이 누구와도 대화할 수 있는 앱인 사실',
    day: '(캡처일)',
    mark: branch(1),
  },
  {
    title: '노을챗 앱 정보 화면',
    series: ['노을챗 앱 정보'],
    author: '노을랩(가상)',
    fact: '휴대전화 인증 없이 대화할 수 있는 앱인 사실',
    day: '(캡처일)',
    mark: branch(2),
  },
  {
    title: '물결톡 대화 화면',
    series: ['물결톡 상대 프로필', '물결톡 대화'],
    author: CHILD_AND_DEFENDANT,
    fact: '피고가 원고 A의 나이를 알고도 만남을 거듭 요구한 사실',
    day: '(캡처일)',
  },
  {
    title: '물결톡 대화 화면(스크롤 캡처)',
    series: ['물결톡 대화 (스크롤 캡처)'],
    author: CHILD_AND_DEFENDANT,
    fact: '갑 제3호증의 대화 가운데 2026. 10. 24. 10:40까지가 한 화면으로 이어진 사실',
    day: '(캡처일)',
  },
  {
    title: '노을챗 대화 화면',
    series: ['노을챗 상대 프로필', '노을챗 대화 목록', '노을챗 대화'],
    author: '피고(대화명 새벽별)와 원고 A',
    fact: '원고 A가 거절한 뒤에도 피고가 다른 이름으로 연락한 사실',
    day: '(캡처일)',
  },
  {
    title: '카카오톡 대화',
    series: ['카카오톡 대화 내보내기 (안드로이드)'],
    author: CHILD_AND_DEFENDANT,
    fact: '피고가 호의를 베푼 뒤 이를 빚이라고 하며 만남을 요구한 사실',
    day: '(내보낸 날)',
  },
  {
    title: '카카오톡 대화 중 일부',
    series: ['카카오톡 대화 내보내기 (Windows)'],
    author: CHILD_AND_DEFENDANT,
    fact: '피고가 원고 A의 집 앞 사진을 보내고 학교로 찾아가겠다고 한 사실',
    day: '(내보낸 날)',
    days: ['2026-10-25', '2026-10-25'],
  },
  {
    title: '왓츠앱 대화',
    series: ['왓츠앱 대화 내보내기 (미디어 포함)'],
    author: '친구 B와 원고 A',
    fact: '원고 A가 피고를 차단한 뒤에도 피고가 다른 앱으로 연락한 사실',
    day: '(내보낸 날)',
  },
  {
    title: '진단서',
    series: ['진단서'],
    author: CLINIC,
    fact: '원고 A가 이 사건 뒤 진료를 받은 사실',
    day: '',
  },
  {
    title: '진료비 영수증',
    series: ['진료비 영수증 사진'],
    author: CLINIC,
    fact: '원고 A가 치료비를 낸 사실',
    day: '',
  },
  {
    title: '메모 사진',
    series: ['받은 요구를 적은 메모 사진'],
    author: '원고 A',
    fact: '피고가 갚으라고 한 돈을 원고 A가 적어 둔 사실',
    day: '(촬영일)',
  },
  {
    title: '물결톡 대화 목록 화면',
    series: ['물결톡 대화 목록'],
    author: '원고 A',
    fact: '원고 A의 대화 목록에 피고가 있는 사실',
    day: '(캡처일)',
    showsName: true,
  },
  {
    title: '통화 녹음',
    series: ['통화 녹음 (9초)'],
    author: '원고 A',
    fact: '피고가 전화로 만남을 요구한 사실',
    day: '',
    recording: {
      content: '만날 것을 요구하는 통화(지어낸 소리)',
      purpose: '만남 요구가 거듭된 사실을 밝히려는 것',
      recordedBy: '원고 A',
      subject: '피고와 원고 A',
      at: '2026. 10. 23. 12:46',
      place: '',
      lawyerDecision: '대화에 참여한 사람의 녹음',
    },
  },
];

function branch(sub: number): ExhibitMark {
  return { side: 'plaintiff', partyBranch: '', object: false, number: 2, sub };
}

/** The files of an exhibit: series after series, each in the order of its making. Throws when a series is unknown. */
export function filesOf({ series }: DemoExhibit, files: readonly DemoFile[]): DemoFile[] {
  return series.flatMap((name) => {
    const found = files.filter((file) => file.series === name);
    if (found.length === 0) throw new Error(`no demo file belongs to ${name}`);
    return found;
  });
}

/** `2026-10-24T18:20:00+09:00` as `2026. 10. 24.` */
export function dayOf(made: string): string {
  const [year, month, day] = made.slice(0, 10).split('-').map(Number);
  return `${year}. ${month}. ${day}.`;
}
