import { crc32 } from 'node:zlib';
import iconv from 'iconv-lite';
import type { ZipEntry, ZipProblem } from '../heads.ts';

const UNICODE_PATH_FIELD = 0x7075;
const UTF8_FLAG = 0x800;

export interface ZipName {
  readonly name: string;
  readonly nameEncoding: ZipEntry['nameEncoding'];
}

/**
 * The text of an entry's name. APPNOTE 4.4.4 bit 11 and 4.6.9 mark UTF-8; Korean Windows writes CP949 unmarked, macOS
 * writes UTF-8 unmarked, the standard says CP437 for the rest. The caller keeps the raw bytes beside it.
 */
export function toZipName(
  raw: Buffer,
  flags: number,
  fields: readonly { id: number; data: Buffer }[],
): ZipName {
  const field = fields.find(({ id }) => id === UNICODE_PATH_FIELD);
  if (field && field.data.length > 5 && field.data[0] === 1 && field.data.readUInt32LE(1) === crc32(raw)) {
    const name = decodeUtf8(field.data.subarray(5));
    if (name !== undefined) return { name, nameEncoding: 'unicode-field' };
  }
  if (raw.every((byte) => byte < 0x80)) return { name: raw.toString('latin1'), nameEncoding: 'ascii' };
  const utf8 = decodeUtf8(raw);
  if (utf8 !== undefined) return { name: utf8, nameEncoding: flags & UTF8_FLAG ? 'utf8' : 'utf8-unmarked' };
  // Not TextDecoder('euc-kr'): in Node it knows the 2,350 syllables of KS X 1001 only and drops bytes of the others silently.
  const korean = iconv.decode(raw, 'cp949');
  if (!korean.includes('\ufffd') && /\p{Script=Hangul}/u.test(korean)) {
    return { name: korean, nameEncoding: 'cp949' };
  }
  return { name: iconv.decode(raw, 'cp437'), nameEncoding: 'cp437' };
}

function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

const RULES: readonly (readonly [ZipProblem, RegExp])[] = [
  ['name-empty', /^$/],
  ['name-traversal', /(?:^|[\\/])\.\.(?:[\\/]|$)/],
  ['name-absolute', /^[\\/]/],
  ['name-unc', /^(?:\\\\|\/\/)/],
  ['name-drive', /^[A-Za-z]:/],
  ['name-control', /[\0-\x1f\x7f]/],
  [
    'name-reserved',
    /(?:^|[\\/])(?:CON|PRN|AUX|NUL|COM[0-9¹²³]|LPT[0-9¹²³]|CONIN\$|CONOUT\$)(?:\.[^\\/]*)?[ .]*(?:[\\/]|$)/i,
  ],
];

/** What would be unsafe if the name were ever taken as a path. */
export function findNameProblems({ name, nameEncoding }: ZipName, flags: number): ZipProblem[] {
  const problems = RULES.filter(([, pattern]) => pattern.test(name)).map(([problem]) => problem);
  if (
    flags & UTF8_FLAG &&
    nameEncoding !== 'utf8' &&
    nameEncoding !== 'ascii' &&
    nameEncoding !== 'unicode-field'
  ) {
    problems.push('name-bytes');
  }
  return problems;
}

/** Marks entries whose names are the same, or the same on a disk that folds case or composes Hangul. */
export function markClashes(entries: readonly { name: string; problems: ZipProblem[] }[]): void {
  mark(entries, ({ name }) => name, 'name-duplicate');
  mark(entries, ({ name }) => name.normalize('NFC').toLowerCase(), 'name-case-clash');
}

function mark(
  entries: readonly { name: string; problems: ZipProblem[] }[],
  keyOf: (entry: { name: string }) => string,
  problem: ZipProblem,
): void {
  for (const group of Map.groupBy(entries, keyOf).values()) {
    if (new Set(group.map(({ name }) => name)).size === 1 && problem === 'name-case-clash') continue;
    if (group.length > 1) for (const entry of group) entry.problems.push(problem);
  }
}
