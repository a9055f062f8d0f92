/**
 * Patterns of a timestamp on a folded line (`fold`): date, words, time, words and what closes them. Words are looked up
 * after the match, so that the patterns stay the same for every language. Everything that repeats is bounded.
 */
const WORD = '\\p{L}[\\p{L}\\p{M}.\'’״"׳॰]{0,19}';
const NUMBERS =
  '(?<a>\\d{1,4})(?<sep> ?[./\\-년年] ?)(?<b>\\d{1,4}) ?[./\\-月월] ?(?<c>\\d{1,4})(?!\\d)(?: ?[日일])?\\.?';
const DAY_FIRST = `(?<d>\\d{1,2})(?!\\d)[^\\p{L}\\d\\[\\]:]{0,3}(?:de |di |d')?(?<m>${WORD}|th(?:g|áng) \\d{1,2})[ ,.\\-/]{0,3}(?:de |del |พ\\.ศ\\. ?)?(?<y>\\d{4}|\\d{2})(?!\\d)`;
const MONTH_FIRST = `(?<m>${WORD})[ .\\-]{1,2}(?<d>\\d{1,2})(?:st|nd|rd|th)?(?!\\d)[ ,]{1,2}(?<y>\\d{4})(?!\\d)`;
const YEAR_FIRST = `(?<y>\\d{4})[ .,\\-]{1,3}(?:gada )?(?:(?<d>\\d{1,2})\\. (?<m>${WORD})|(?<m2>${WORD})[ .\\-]{1,2}(?<d2>\\d{1,2})(?!\\d)\\.?)`;
const ERA = '(?:(?<era>令和|平成|民國|民国|[RHrh]|AP ) ?)?';
const TIME =
  '(?<hour>\\d{1,2})(?:[:.]| ?[hH] ?)(?<min>\\d{2})(?:(?:[:.]| ?min ?)(?<s>\\d{2})(?: ?s(?!\\p{L}))?)?(?!\\d)';
const BEFORE = '(?:(?<pre>[^\\d\\[\\]:]{1,24})[ ,.])??';
const MIDDLE = '(?<mid>[^\\d\\[\\]:]{1,40}?)';
const AFTER = ' ?(?<post>[\\p{L}][^\\d\\[\\]:]{0,23}?)?? {0,3}';
const CLOSED = '(?:(?<bracket>\\]) ?|(?<dash>-)(?: {1,3}|$)|(?<colon>:) )';

const open = (rest: string): RegExp => new RegExp(`^(?<open>\\[?) ?${rest}`, 'iu');
const dated = (date: string): RegExp => open(`${BEFORE}(?<raw>${date}${MIDDLE}${TIME}${AFTER})${CLOSED}`);
const timed = (date: string): RegExp =>
  open(
    `(?<raw>(?:(?<mid>\\p{L}[^\\d\\[\\]:,]{0,20}?) ?)?${TIME}(?: ?(?<post>\\p{L}[^\\d\\[\\]:]{0,23}?))??,? ${date}) {0,3}${CLOSED}`,
  );

/** Date first, from common to rare. */
export const dateFirst: readonly RegExp[] = [`${ERA}${NUMBERS}`, DAY_FIRST, MONTH_FIRST, YEAR_FIRST].map(
  dated,
);

/** Time first: as Vietnamese has it, and in text copied from a screen. */
export const timeFirst: readonly RegExp[] = [NUMBERS, DAY_FIRST].map(timed);

/** Numbers with nothing but one space between the time and the name; listings align their columns with several. */
export const unclosed = open(`(?<raw>${NUMBERS}${MIDDLE}${TIME}(?: ?(?<post>[ap]\\.? ?m\\b\\.?))?) (?! )`);

/** What every timestamp holds; spares the patterns nearly every other line. */
export const clockLike = /\d(?:[:.]| ?h ?)\d\d(?!\d)/i;
