const MAX_PROFILE_BYTES = 1024 * 1024;
const HEADER_BYTES = 8;
/** `meta` is a full box: version and flags stand before its children. */
const PATH = [
  { type: 'meta', skip: 12 },
  { type: 'iprp', skip: 8 },
  { type: 'ipco', skip: 8 },
] as const;

/**
 * The ICC profile of a HEIF file (ISO/IEC 14496-12 12.1.5, `colr` of type `prof` or `rICC`), or undefined. The first one is
 * taken: the tiles and the primary image of a phone's picture share it.
 */
export function findColourProfile(bytes: Uint8Array): Uint8Array | undefined {
  let from = 0;
  let to = bytes.length;
  for (const { type, skip } of PATH) {
    const box = boxes(bytes, from, to).find((one) => one.type === type);
    if (!box) return undefined;
    from = box.from + skip;
    to = box.to;
  }
  for (const box of boxes(bytes, from, to)) {
    const kind = box.type === 'colr' ? text(bytes, box.from + HEADER_BYTES) : '';
    if (kind !== 'prof' && kind !== 'rICC') continue;
    const profile = bytes.subarray(box.from + 12, box.to);
    return profile.length <= MAX_PROFILE_BYTES && text(profile, 36) === 'acsp' ? profile : undefined;
  }
  return undefined;
}

interface Box {
  readonly type: string;
  readonly from: number;
  readonly to: number;
}

function boxes(bytes: Uint8Array, from: number, to: number): Box[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const found: Box[] = [];
  for (let at = from; at + HEADER_BYTES <= to; ) {
    const size = view.getUint32(at);
    if (size < HEADER_BYTES || at + size > to) break;
    found.push({ type: text(bytes, at + 4), from: at, to: at + size });
    at += size;
  }
  return found;
}

function text(bytes: Uint8Array, at: number): string {
  return String.fromCharCode(...bytes.subarray(at, at + 4));
}
