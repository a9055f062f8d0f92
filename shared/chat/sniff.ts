import { parseDashedLine, parseDayLine } from './kakaotalk/date-line.ts';
import { type KakaoHeader, parseKakaoHeader } from './kakaotalk/header.ts';
import { bodyAfter, bodyStart } from './kakaotalk/mobile.ts';
import { parseRowHeader } from './kakaotalk/row-header.ts';
import { parseStamp } from './kakaotalk/stamp.ts';
import { cutsOf } from './kakaotalk/windows.ts';
import type { ChatFormat } from './record.ts';
import { isSpokenText, parseTimed, type Timed } from './whatsapp/spoken.ts';

/** What the first lines of a file say about its format. */
export interface Sniffed {
  readonly format: ChatFormat;
  readonly header: KakaoHeader | null;
  readonly headerLines: number;
  /** Separator of a CSV file. */
  readonly delimiter: string;
}

/** Recognises a format from its first lines (decoded, without line ends); null for anything else. */
export function sniffFormat(lines: readonly string[]): Sniffed | null {
  const rows = parseRowHeader(lines);
  if (rows !== null) {
    return { format: 'kakaotalk-macos', header: null, headerLines: rows.lines, delimiter: rows.delimiter };
  }
  if (firstWritten(lines).startsWith('[LINE]')) return null;
  const header = parseKakaoHeader(lines);
  const kakao = kakaoVotes(lines, header);
  const timed = lines.map(parseTimed).filter((line) => line !== null);
  if (isKakaoTalk(header, kakao, timed.length)) {
    return { format: kakaoFormat(kakao, header), header, headerLines: header?.lines ?? 0, delimiter: ',' };
  }
  if (!isWhatsApp(lines, timed)) return null;
  return { format: whatsAppFormat(timed), header: null, headerLines: 0, delimiter: ',' };
}

function firstWritten(lines: readonly string[]): string {
  return lines.find((line) => line.trim() !== '') ?? '';
}

/**
 * Words of a header stand over other texts too: minutes that are titled so, or another program's "date saved". They count
 * with a line that only KakaoTalk writes; a whole header, title and day, needs none, because a room may be empty.
 */
function isKakaoTalk(header: KakaoHeader | null, votes: Votes, timed: number): boolean {
  const records = votes.android + votes.ios + votes.windows;
  if (header === null) return records > 0 && records >= timed;
  return records + votes.dashedLines > 0 || (header.named && header.savedStyle !== null);
}

interface Votes {
  android: number;
  ios: number;
  windows: number;
  dayLines: number;
  dashedLines: number;
}

function kakaoVotes(lines: readonly string[], header: KakaoHeader | null): Votes {
  const votes: Votes = { android: 0, ios: 0, windows: 0, dayLines: 0, dashedLines: 0 };
  // A time without a day (`오전 10:00, 회의 : 본관`) makes any timetable.
  const bareCounts = header?.named === true || lines.some((line) => parseDayLine(line) !== null);
  for (const line of lines) {
    const style = mobileStyle(line, bareCounts);
    if (style === 'android') votes.android++;
    else if (style === 'ios') votes.ios++;
    else if (style === 'both') {
      votes.android += 0.5;
      votes.ios += 0.5;
    } else if (cutsOf(line).length > 0) votes.windows++;
    else if (parseDashedLine(line) !== null) votes.dashedLines++;
    else if (parseDayLine(line) !== null) votes.dayLines++;
  }
  return votes;
}

/** Which phone writes a message or event line so; null for another line. */
function mobileStyle(line: string, bareCounts: boolean): 'android' | 'ios' | 'both' | null {
  const stamp = parseStamp(line);
  const body = stamp === null ? null : bodyAfter(line, stamp);
  if (stamp === null || body === null || (stamp.style === 'bare' && !bareCounts)) return null;
  const text = line.slice(bodyStart(stamp));
  if (stamp.style === 'words' || stamp.style === 'time-first') return 'android';
  if (body === 'event' && stamp.style !== 'bare')
    return /님|invited|chat ?room|메시지/.test(text) ? 'ios' : null;
  if (!text.includes(' : ')) return null;
  if (stamp.style === 'dots' || stamp.style === 'bare') return 'ios';
  if (/^(?:\d+ )?May /.test(stamp.raw)) return 'both';
  return stamp.style === 'month-long' ? 'android' : 'ios';
}

function kakaoFormat(votes: Votes, header: KakaoHeader | null): ChatFormat {
  const { android, ios, windows } = votes;
  if (android > ios && android >= windows) return 'kakaotalk-android';
  if (ios > android && ios >= windows) return 'kakaotalk-ios';
  if (windows > 0) return 'kakaotalk-windows';
  // Equal votes: all dates are in May, or there is no record at all.
  if (votes.dayLines > 0 || header?.looksLike === 'ios') return 'kakaotalk-ios';
  if (votes.dashedLines > 0 || header?.looksLike === 'windows') return 'kakaotalk-windows';
  return 'kakaotalk-android';
}

/** The first line that says anything is a record, or several lines are; and they are those of a chat. */
function isWhatsApp(lines: readonly string[], timed: readonly Timed[]): boolean {
  const written = lines.filter((line) => line !== '').length;
  const begins = parseTimed(firstWritten(lines)) !== null || timed.length >= 3 || timed.length * 3 >= written;
  return begins && isSpokenText(timed);
}

/** iOS writes brackets, and in its first years a colon after the time. */
function whatsAppFormat(timed: readonly Timed[]): ChatFormat {
  const ios = timed.filter(({ head }) => head.closing === 'bracket' || head.closing === 'colon').length;
  return ios * 2 > timed.length ? 'whatsapp-ios' : 'whatsapp-android';
}
