import { type Bytes, equalBytes } from '../bytes.ts';
import { comparePaths } from './archive-path.ts';
import { type ByteRange, collect } from './byte-range.ts';
import {
  END_SIZE,
  MAX16,
  MAX32,
  toZipTail,
  ZIP_FOLDER,
  ZIP64_END_SIZE,
  ZIP64_LOCATOR_SIZE,
  type ZipEntry,
} from './zip-layout.ts';

/** Largest central directory read into memory: a million entries of an archive need less. */
const DIRECTORY_LIMIT = 256 * 1024 * 1024;
const CENTRAL_FIXED = 46;

/**
 * The entries of a zip of ours.
 * @returns null where its central directory and end records are not, byte for byte, what those entries call for.
 */
export async function readZipDirectory(zip: ByteRange): Promise<ZipEntry[] | null> {
  const start = await findDirectory(zip);
  if (start === null || start < 0 || start > zip.size || zip.size - start > DIRECTORY_LIMIT) return null;
  const tail = await collect(zip.read(start, zip.size));
  const entries = readCentralHeaders(tail);
  return entries !== null && isCanonical(entries) && equalBytes(toZipTail(entries), tail) ? entries : null;
}

/** Start of the central directory as the end records claim it; whatever they claim is checked by encoding them again. */
async function findDirectory(zip: ByteRange): Promise<number | null> {
  if (zip.size < END_SIZE) return null;
  const end = view(await collect(zip.read(zip.size - END_SIZE, zip.size)));
  const offset = end.getUint32(16, true);
  const count = end.getUint16(10, true);
  if (offset !== MAX32 && count !== MAX16) return offset;
  const zip64At = zip.size - END_SIZE - ZIP64_LOCATOR_SIZE - ZIP64_END_SIZE;
  if (zip64At < 0) return null;
  const zip64 = view(await collect(zip.read(zip64At, zip64At + ZIP64_END_SIZE)));
  return Number(zip64.getBigUint64(48, true));
}

function readCentralHeaders(tail: Bytes): ZipEntry[] | null {
  const entries: ZipEntry[] = [];
  const bytes = view(tail);
  let at = 0;
  while (at + CENTRAL_FIXED <= tail.length && bytes.getUint32(at, true) === 0x02014b50) {
    const nameEnd = at + CENTRAL_FIXED + bytes.getUint16(at + 28, true);
    const next = nameEnd + bytes.getUint16(at + 30, true);
    if (next > tail.length) return null;
    const size = bytes.getUint32(at + 24, true);
    if (size === MAX32 && next - nameEnd < 12) return null;
    entries.push({
      name: String.fromCharCode(...tail.subarray(at + CENTRAL_FIXED, Math.min(nameEnd, at + 1024))),
      size: size === MAX32 ? Number(bytes.getBigUint64(nameEnd + 4, true)) : size,
      crc32: bytes.getUint32(at + 16, true),
    });
    at = next;
  }
  return entries;
}

function isCanonical(entries: readonly ZipEntry[]): boolean {
  return entries.every((entry, i) => {
    const ordered = i === 0 || comparePaths(entries[i - 1]!.name, entry.name) < 0;
    return ordered && entry.name.startsWith(ZIP_FOLDER) && Number.isSafeInteger(entry.size);
  });
}

function view(bytes: Bytes): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
