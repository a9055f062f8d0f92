/**
 * Colour profiles (ICC.1:2022) reach the page reduced to what colour needs. Their descriptive tags may name a monitor,
 * its owner or its serial number, and everything filed is read by the opponent.
 */
const COLOUR_TAGS = new Set([
  'rXYZ',
  'gXYZ',
  'bXYZ',
  'rTRC',
  'gTRC',
  'bTRC',
  'kTRC',
  'wtpt',
  'bkpt',
  'chad',
  'A2B0',
  'A2B1',
  'A2B2',
  'B2A0',
  'B2A1',
  'B2A2',
  'gamt',
]);
const SPACES: Readonly<Record<string, number>> = { GRAY: 1, 'RGB ': 3, CMYK: 4 };
const CLASSES = new Set(['mntr', 'scnr', 'prtr', 'spac']);
const HEADER = 128;
const MAX_BYTES = 4 * 1024 * 1024;

interface Tag {
  readonly signature: string;
  readonly data: Uint8Array;
}

/** The profile without its descriptions, or undefined where it is not sane or not for this number of components. */
export function reduceProfile(profile: Uint8Array, components: number): Uint8Array | undefined {
  if (profile.length < HEADER + 4 || profile.length > MAX_BYTES) return undefined;
  const view = new DataView(profile.buffer, profile.byteOffset, profile.byteLength);
  const fits =
    view.getUint32(0) <= profile.length &&
    ascii(profile, 36) === 'acsp' &&
    CLASSES.has(ascii(profile, 12)) &&
    SPACES[ascii(profile, 16)] === components;
  const tags = fits ? readTags(profile, view) : undefined;
  return tags && isUsable(tags, components) ? writeProfile(profile, tags) : undefined;
}

function ascii(bytes: Uint8Array, at: number): string {
  return String.fromCharCode(...bytes.subarray(at, at + 4));
}

function readTags(profile: Uint8Array, view: DataView): Tag[] | undefined {
  const count = view.getUint32(HEADER);
  if (count > 100 || HEADER + 4 + count * 12 > profile.length) return undefined;
  const tags: Tag[] = [];
  for (let index = 0; index < count; index++) {
    const at = HEADER + 4 + index * 12;
    const from = view.getUint32(at + 4);
    const to = from + view.getUint32(at + 8);
    if (to > profile.length) return undefined;
    const signature = ascii(profile, at);
    if (COLOUR_TAGS.has(signature)) tags.push({ signature, data: profile.subarray(from, to) });
  }
  return tags;
}

/** Matrix and curves for three components, a curve for one, or a table for any. */
function isUsable(tags: readonly Tag[], components: number): boolean {
  const has = (...signatures: string[]) =>
    signatures.every((signature) => tags.some((tag) => tag.signature === signature && tag.data.length >= 8));
  if (has('A2B0')) return true;
  if (components === 3) return has('rXYZ', 'gXYZ', 'bXYZ', 'rTRC', 'gTRC', 'bTRC', 'wtpt');
  return components === 1 && has('kTRC', 'wtpt');
}

function writeProfile(profile: Uint8Array, colourTags: readonly Tag[]): Uint8Array {
  const modern = profile[8]! >= 4;
  const tags = [
    { signature: 'desc', data: modern ? unicodeText('colour') : description('colour') },
    { signature: 'cprt', data: modern ? unicodeText('none') : plainText('none') },
    ...colourTags,
  ];
  const start = HEADER + 4 + tags.length * 12;
  const body = tags.reduce((size, tag) => size + padded(tag.data.length), 0);
  const out = new Uint8Array(start + body);
  const view = new DataView(out.buffer);
  out.set(profile.subarray(0, HEADER));
  view.setUint32(0, out.length);
  blankOrigin(out);
  view.setUint32(HEADER, tags.length);
  writeTags(out, view, tags, start);
  return out;
}

/** Preferred software, date, maker, model, creator and identifier say where a profile was made, not what a colour is. */
function blankOrigin(header: Uint8Array): void {
  header.fill(0, 4, 8);
  header.fill(0, 24, 36);
  header.fill(0, 40, 44);
  header.fill(0, 48, 56);
  header.fill(0, 80, HEADER);
}

function writeTags(out: Uint8Array, view: DataView, tags: readonly Tag[], start: number): void {
  let offset = start;
  tags.forEach((tag, index) => {
    const at = HEADER + 4 + index * 12;
    for (let letter = 0; letter < 4; letter++) out[at + letter] = tag.signature.charCodeAt(letter);
    view.setUint32(at + 4, offset);
    view.setUint32(at + 8, tag.data.length);
    out.set(tag.data, offset);
    offset += padded(tag.data.length);
  });
}

function padded(length: number): number {
  return Math.ceil(length / 4) * 4;
}

/** textType (ICC.1:2001-04, 6.5.18). */
function plainText(text: string): Uint8Array {
  return Buffer.from(`text\0\0\0\0${text}\0`, 'latin1');
}

/** textDescriptionType (ICC.1:2001-04, 6.5.17), with empty Unicode and Macintosh parts. */
function description(text: string): Uint8Array {
  const out = Buffer.alloc(12 + text.length + 1 + 8 + 3 + 67);
  out.write('desc', 0, 'latin1');
  out.writeUInt32BE(text.length + 1, 8);
  out.write(text, 12, 'latin1');
  return out;
}

/** multiLocalizedUnicodeType (ICC.1:2022, 10.15) with one English record. */
function unicodeText(text: string): Uint8Array {
  const out = Buffer.alloc(28 + text.length * 2);
  out.write('mluc', 0, 'latin1');
  out.writeUInt32BE(1, 8);
  out.writeUInt32BE(12, 12);
  out.write('enUS', 16, 'latin1');
  out.writeUInt32BE(text.length * 2, 20);
  out.writeUInt32BE(28, 24);
  Buffer.from(text, 'utf16le').swap16().copy(out, 28);
  return out;
}
