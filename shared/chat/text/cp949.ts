/**
 * Code page 949 (Unified Hangul Code), which Korean Windows writes as "ANSI". Decoders named "euc-kr" are not all of it:
 * Node's knows the 2,350 syllables of KS X 1001 only and turns others into wrong letters without an error. So the pairs of
 * KS X 1001 are asked from the platform once, and the 8,822 other modern syllables are where the code page puts them: in
 * Unicode order, in the pairs that KS X 1001 leaves free.
 */

const FIRST_LEAD = 0x81;
const LAST_LEAD = 0xfe;
const FIRST_TRAIL = 0x41;
const TRAILS = 0xfe - FIRST_TRAIL + 1;
/** The last pair of the extension is 0xC6 0x52. */
const LAST_EXTENSION = 0xc652;
const FIRST_SYLLABLE = 0xac00;
const LAST_SYLLABLE = 0xd7a3;

/** Euro and registered sign, which Windows added in 1998. */
const LATER = [
  [0xa2e6, 0x20ac],
  [0xa2e7, 0x00ae],
] as const;

const REPLACEMENT = '\ufffd';

let table: Uint16Array | undefined;

export interface Cp949Options {
  /** Leaves out a lead byte at the very end, whose second byte is not there yet. */
  readonly partial?: boolean;
}

/** The text, with U+FFFD where bytes are not of this code page, and how often that was. */
export function decodeCp949(
  bytes: Uint8Array,
  { partial = false }: Cp949Options = {},
): { text: string; bad: number } {
  table ??= makeTable();
  const units: number[] = [];
  let bad = 0;
  for (let at = 0; at < bytes.length; at++) {
    const lead = bytes[at]!;
    if (lead < 0x80) {
      units.push(lead);
      continue;
    }
    if (partial && at === bytes.length - 1 && isLead(lead)) break;
    const unit = at + 1 < bytes.length ? lookUp(table, lead, bytes[at + 1]!) : 0;
    if (unit === 0) bad++;
    // A second byte that is ASCII stays a character of its own: a damaged pair must not swallow a line end or a bracket.
    if (unit !== 0 || (at + 1 < bytes.length && bytes[at + 1]! >= 0x80 && isLead(lead))) at++;
    units.push(unit === 0 ? 0xfffd : unit);
  }
  return { text: fromUnits(units), bad };
}

function isLead(byte: number): boolean {
  return byte >= FIRST_LEAD && byte <= LAST_LEAD;
}

function lookUp(pairs: Uint16Array, lead: number, trail: number): number {
  if (!isLead(lead) || trail < FIRST_TRAIL || trail > 0xfe) return 0;
  return pairs[(lead - FIRST_LEAD) * TRAILS + trail - FIRST_TRAIL]!;
}

/** Strings are made in slices: a call takes only so many arguments. */
function fromUnits(units: readonly number[]): string {
  let text = '';
  for (let at = 0; at < units.length; at += 4096) text += String.fromCharCode(...units.slice(at, at + 4096));
  return text;
}

function makeTable(): Uint16Array {
  const pairs = new Uint16Array((LAST_LEAD - FIRST_LEAD + 1) * TRAILS);
  const standard = new Set<number>();
  const decoder = new TextDecoder('euc-kr');
  for (let lead = 0xa1; lead <= LAST_LEAD; lead++) {
    for (let trail = 0xa1; trail <= 0xfe; trail++) {
      const text = decoder.decode(Uint8Array.of(lead, trail));
      if (text.length !== 1 || text === REPLACEMENT) continue;
      const unit = text.charCodeAt(0);
      pairs[(lead - FIRST_LEAD) * TRAILS + trail - FIRST_TRAIL] = unit;
      standard.add(unit);
    }
  }
  addExtension(pairs, standard);
  for (const [pair, unit] of LATER)
    pairs[((pair >> 8) - FIRST_LEAD) * TRAILS + (pair & 0xff) - FIRST_TRAIL] = unit;
  return pairs;
}

function addExtension(pairs: Uint16Array, standard: ReadonlySet<number>): void {
  let syllable = FIRST_SYLLABLE;
  for (let pair = 0x8141; pair <= LAST_EXTENSION; pair++) {
    const lead = pair >> 8;
    const trail = pair & 0xff;
    if (!isExtensionTrail(lead, trail)) continue;
    while (standard.has(syllable)) syllable++;
    if (syllable > LAST_SYLLABLE) return;
    pairs[(lead - FIRST_LEAD) * TRAILS + trail - FIRST_TRAIL] = syllable++;
  }
}

/** Letters' places and, up to lead 0xA0, all high bytes; from 0xA1 on the high half from 0xA1 is KS X 1001's. */
function isExtensionTrail(lead: number, trail: number): boolean {
  if ((trail >= 0x41 && trail <= 0x5a) || (trail >= 0x61 && trail <= 0x7a)) return true;
  return trail >= 0x81 && trail <= (lead <= 0xa0 ? 0xfe : 0xa0);
}
