import { z } from 'zod';
import { type Side, sideSchema } from './case.ts';

/**
 * The mark of an exhibit by 민사소송규칙 107: 갑 for the plaintiff, 을 for the defendant, 병 for an independent intervenor;
 * a letter 가, 나, 다, … where several parties of a side file; a number in order of submission; a branch number 의 m; and
 * 검 before it for an object of inspection (recording, video, device).
 */
export const exhibitMarkSchema = z.strictObject({
  side: sideSchema,
  partyBranch: z.string().regex(/^[가나다라마바사아자차카타파하]?$/),
  object: z.boolean(),
  number: z.number().int().min(1).max(9999),
  sub: z.number().int().min(1).max(9999).nullable(),
});
export type ExhibitMark = z.infer<typeof exhibitMarkSchema>;

const SIGN: Record<Side, string> = { plaintiff: '갑', defendant: '을', intervenor: '병' };
const SIDE_OF: Record<string, Side> = { 갑: 'plaintiff', 을: 'defendant', 병: 'intervenor' };

/** `갑`, `갑가`, `검갑`: the part before the number. */
export function markPrefix(mark: Pick<ExhibitMark, 'side' | 'partyBranch' | 'object'>): string {
  return `${mark.object ? '검' : ''}${SIGN[mark.side]}${mark.partyBranch}`;
}

/** As printed: `갑 제1호증의 2`. */
export function markText(mark: ExhibitMark): string {
  return `${markPrefix(mark)} 제${mark.number}호증${mark.sub === null ? '' : `의 ${mark.sub}`}`;
}

/** As a file name begins: `갑01-02`. */
export function markFileStem(mark: ExhibitMark): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${markPrefix(mark)}${two(mark.number)}${mark.sub === null ? '' : `-${two(mark.sub)}`}`;
}

/** ASCII form for archives and attachments: `K1-2`, `KGA3`, `IK1`. */
export function markAsciiStem(mark: ExhibitMark): string {
  const sign = { plaintiff: 'K', defendant: 'E', intervenor: 'B' }[mark.side];
  const letters = '가나다라마바사아자차카타파하';
  const branch = mark.partyBranch === '' ? '' : String.fromCharCode(97 + letters.indexOf(mark.partyBranch));
  return `${mark.object ? 'I' : ''}${sign}${branch}${mark.number}${mark.sub === null ? '' : `-${mark.sub}`}`;
}

/** Reads `갑 제1호증의 2`, `갑1`, `갑1-2`, `갑가 제3호증`, `검갑 1`; null for anything else. */
export function parseMark(text: string): ExhibitMark | null {
  const match =
    /^(검)?([갑을병])([가나다라마바사아자차카타파하])?\s*(?:제\s*)?(\d{1,4})\s*(?:호증)?\s*(?:(?:의\s*|-)(\d{1,4}))?$/.exec(
      text.normalize('NFC').trim(),
    );
  if (match === null) return null;
  const mark = {
    side: SIDE_OF[match[2]!]!,
    partyBranch: match[3] ?? '',
    object: match[1] !== undefined,
    number: Number(match[4]),
    sub: match[5] === undefined ? null : Number(match[5]),
  };
  return exhibitMarkSchema.safeParse(mark).success ? mark : null;
}

/** Order of a list of evidence: documents before objects, then branch letter, number, branch number. */
export function compareMarks(a: ExhibitMark, b: ExhibitMark): number {
  return (
    Number(a.object) - Number(b.object) ||
    SIGN[a.side].localeCompare(SIGN[b.side], 'ko') ||
    a.partyBranch.localeCompare(b.partyBranch, 'ko') ||
    a.number - b.number ||
    (a.sub ?? 0) - (b.sub ?? 0)
  );
}

/** The number that follows the highest one used under the same prefix; numbers are never used twice. */
export function nextNumber(
  used: readonly ExhibitMark[],
  prefix: Pick<ExhibitMark, 'side' | 'partyBranch' | 'object'>,
): number {
  const wanted = markPrefix(prefix);
  return (
    used
      .filter((mark) => markPrefix(mark) === wanted)
      .reduce((highest, mark) => Math.max(highest, mark.number), 0) + 1
  );
}
