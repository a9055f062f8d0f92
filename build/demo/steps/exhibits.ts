import type { Exhibit } from '../../../shared/domain/exhibit.ts';
import type { DemoFile } from '../content/make.ts';

/** An exhibit of the invented case: the words a lawyer would write, and the files it shows. */
export interface DemoExhibit
  extends Pick<Exhibit, 'title' | 'author' | 'dateMade' | 'fact' | 'copyKind' | 'recording'> {
  readonly object: boolean;
  readonly paths: readonly string[];
}

const WORDS: Record<DemoFile['kind'], Pick<DemoExhibit, 'author' | 'fact'>> = {
  capture: {
    author: '상대방(닉네임 이든)과 원고 A',
    fact: '피고가 원고 A의 나이를 알고도 만남을 거듭 요구한 사실',
  },
  'kakaotalk-export': { author: '피고(대화명 이든)와 원고 A', fact: '피고가 돈을 빌미로 만남을 요구한 사실' },
  'whatsapp-export': { author: '친구와 원고 A', fact: '원고 A가 당시 친구에게 두려움을 말한 사실' },
  certificate: { author: '한빛마음의원(가상)', fact: '원고 A가 이 사건 뒤 진료를 받은 사실' },
  receipt: { author: '한빛마음의원(가상)', fact: '원고 A가 치료비를 낸 사실' },
  photo: { author: '원고 A', fact: '피고가 갚으라고 한 돈을 원고 A가 적어 둔 사실' },
  recording: { author: '원고 A', fact: '피고가 전화로 만남을 요구한 사실' },
};

/** Files of one series stand in one exhibit, in the order of their making. */
export function demoExhibits(files: readonly DemoFile[]): DemoExhibit[] {
  const series = new Map<string, DemoFile[]>();
  for (const file of files) series.set(file.series, [...(series.get(file.series) ?? []), file]);
  return [...series.values()].map((group) => toExhibit(group));
}

function toExhibit(group: readonly DemoFile[]): DemoExhibit {
  const first = group[0]!;
  const original = group.every((file) => file.acquisition.copyKind === 'original');
  return {
    title: first.title,
    ...WORDS[first.kind],
    dateMade: dayOf(first.made),
    copyKind: original ? 'copy' : 'received-copy',
    object: first.kind === 'recording',
    recording: first.kind === 'recording' ? recordingOf(first) : null,
    paths: group.map((file) => file.path),
  };
}

function recordingOf(file: DemoFile): NonNullable<Exhibit['recording']> {
  return {
    content: '만날 것을 요구하는 통화(지어낸 소리)',
    purpose: '만남 요구가 거듭된 사실을 밝히려는 것',
    recordedBy: '원고 A',
    subject: '피고와 원고 A',
    at: file.made,
    place: '',
    lawyerDecision: '대화에 참여한 사람의 녹음',
  };
}

/** `2026-10-24T18:20:07+09:00` as `2026. 10. 24.` */
function dayOf(made: string): string {
  const [year, month, day] = made.slice(0, 10).split('-').map(Number);
  return `${year}. ${month}. ${day}.`;
}
