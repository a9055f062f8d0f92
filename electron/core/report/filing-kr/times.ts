import type { Acquisition, AcquisitionMethod } from '../../../../shared/domain/item.ts';
import { clockStateText } from '../../../../shared/i18n/custody.ts';
import { koreanMoment, koreanWallClock } from '../../../../shared/i18n/korean-time.ts';
import type { FilingModel, TimeAnchor } from './model.ts';
import { authorityName, LOCAL_CLOCK } from './words.ts';

/** Pictures that show a screen, and on it times of their own. */
const OF_A_SCREEN: readonly AcquisitionMethod[] = [
  'screenshot',
  'app-capture',
  'scroll-capture',
  'pc-screen',
  'photo-of-screen',
];

export function showsScreen({ method }: Pick<Acquisition, 'method'>): boolean {
  return OF_A_SCREEN.includes(method);
}

/** How the zone of a time shown by a device is known: somebody compared its clock, or Korean time is assumed. */
export function zoneBasis({ clockOffsetSeconds }: Pick<Acquisition, 'clockOffsetSeconds'>): string {
  if (clockOffsetSeconds === null) return '한국시간으로 추정';
  const sign = clockOffsetSeconds < 0 ? '-' : '+';
  return `한국시간, 기기 확인(시계 오차 ${sign}${Math.abs(clockOffsetSeconds)}초)`;
}

/** 수집 시각, with whose clock it is, what a third party confirms of it, and whether that clock went astray. */
export function takenAt({ at, clock }: Pick<Acquisition, 'at' | 'clock'>, anchor: TimeAnchor): string {
  return `${koreanMoment(Date.parse(at))} ${confirmation(anchor)}${astray(clock)}`;
}

/** 출력 시각: nobody can have confirmed it yet. */
export function printedAt({ madeAt, offsetMinutes }: FilingModel): string {
  return `${koreanMoment(madeAt, offsetMinutes)} ${LOCAL_CLOCK}`;
}

function confirmation(anchor: TimeAnchor): string {
  if (anchor.state === 'in-archive') return '(이 컴퓨터 시계; 시점확인은 보관 파일의 timestamps 폴더 참조)';
  if (anchor.state === 'stamped')
    return `(이 컴퓨터 시계; ${koreanMoment(Date.parse(anchor.genTime))} 이전에 있었음: 시점확인, 발급기관 ${authorityName(anchor.authority)}${anchor.trusted ? '' : '(신뢰는 확인하지 않음)'})`;
  return anchor.state === 'paper' ? `(이 컴퓨터 시계; ${anchor.on} 이전에 있었음: 종이 확인)` : LOCAL_CLOCK;
}

/** What the log noted of the clock that took an item in. */
export function astray(clock: Acquisition['clock']): string {
  return clock === 'ok' ? '' : ` (${clockStateText(clock, 'ko')})`;
}

/** 파일 시각: what the medium said of the file that was taken in. */
export function fileTime({ fileTimes }: Pick<Acquisition, 'fileTimes'>): string {
  const at = fileTimes.modified ?? fileTimes.created;
  return at === null ? '미상' : momentOrAsStated(at);
}

/** 캡처 시각, as stated by who collected it. */
export function capturedAt({ capturedAt }: Pick<Acquisition, 'capturedAt'>): string {
  return capturedAt === '' ? '미상' : momentOrAsStated(capturedAt);
}

function momentOrAsStated(text: string): string {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(text)) return text;
  const zoned = /(?:Z|[+-]\d\d:?\d\d)$/.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(zoned) ? koreanWallClock(text) : koreanMoment(zoned);
}
