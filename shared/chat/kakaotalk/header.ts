/** What the first two lines of a KakaoTalk text export say. */
export interface KakaoHeader {
  /** How many lines of the file's beginning are header lines. */
  readonly lines: number;
  readonly title: string | null;
  /** The first line is a title or a file name as only KakaoTalk writes it; without, `title` may be any text. */
  readonly named: boolean;
  /** The title ends in a number that may be the member count or part of the name. */
  readonly titleAmbiguous: boolean;
  readonly savedStyle: 'words' | 'dots' | 'iso' | 'other' | null;
  readonly looksLike: 'ios' | 'windows' | null;
}

const SAVED = /^(?:저장한 날짜|Date Saved|保存日時|保存した日付) ?[:：] ?(.+)$/;

/** Title lines, most specific first; group 1 is the room. */
const TITLES: readonly RegExp[] = [
  /^(.*?) ?\(\d+(?:명|人)\)(?:과|와)? 카카오톡 대화(?:-\d+\.txt)?$/,
  /^(.*) 님과 카카오톡 대화(?:-\d+\.txt)?$/,
  /^(.*?)(?:과|와)? 카카오톡 대화(?:-\d+\.txt)?$/,
  /^KakaoTalk Chats? with (.*?)(?: \(\d+ people\)| \(\d+\))?(?:-\d+\.txt)?$/,
  /^(.*) with KakaoTalk Chats?$/,
  /^(.*)とのカカオトークチャット$/,
];

/** The header of a file from its first lines (decoded, without line ends). */
export function parseKakaoHeader(first: readonly string[]): KakaoHeader | null {
  const saved = first.slice(0, 3).findIndex((line) => SAVED.test(line));
  const named = first.slice(0, Math.max(1, saved));
  const title = named.map(titleOf).find((found) => found !== null) ?? null;
  if (saved < 0 && title === null) return null;
  const savedText = saved < 0 ? null : SAVED.exec(first[saved]!)![1]!;
  return {
    lines: saved < 0 ? 1 : saved + 1,
    title:
      title?.room ??
      (saved > 0 ? (named.find((line) => line !== '' && !FILE_NAME.test(line)) ?? null) : null),
    named: title !== null || named.some((line) => FILE_NAME.test(line)),
    titleAmbiguous: title?.ambiguous ?? false,
    savedStyle: savedText === null ? null : styleOf(savedText),
    looksLike: lookOf(named, savedText),
  };
}

/** iOS repeats its file name, with a number for each part of a long chat. */
const FILE_NAME = /^Talk_.*\.txt$/;
const IOS_TITLE = /-\d+\.txt$|\(\d+명\)|\(\d+ people\)/;

function titleOf(line: string): { room: string; ambiguous: boolean } | null {
  for (const [index, pattern] of TITLES.entries()) {
    const match = pattern.exec(line);
    if (match === null) continue;
    const counted = index === 1 ? /^(.+) \d+$/.exec(match[1]!) : null;
    return { room: counted?.[1] ?? match[1]!, ambiguous: counted !== null };
  }
  return null;
}

function styleOf(saved: string): KakaoHeader['savedStyle'] {
  if (/^\d{4}-\d\d-\d\d \d/.test(saved)) return 'iso';
  if (/^\d{4}\. /.test(saved)) return 'dots';
  return /^\d{4}[년年]/.test(saved) ? 'words' : 'other';
}

function lookOf(titles: readonly string[], saved: string | null): KakaoHeader['looksLike'] {
  if (titles.some((title) => IOS_TITLE.test(title) || FILE_NAME.test(title))) return 'ios';
  if (titles.some((title) => / with KakaoTalk Chats?$/.test(title))) return 'windows';
  if (saved === null) return null;
  const style = styleOf(saved);
  if (style === 'iso') return 'windows';
  return style === 'dots' || /^[A-Z][a-z]{2} \d{1,2}, \d{4}/.test(saved) ? 'ios' : null;
}
