import { Readable } from 'node:stream';
import { type Entry, fromRandomAccessReaderPromise, RandomAccessReader, type ZipFile } from 'yauzl';
import type { Input } from '../child-session.ts';
import { DecodeFailure } from '../failure.ts';
import { CHUNK_BYTES } from '../frames.ts';
import type { ZipEntry, ZipProblem } from '../heads.ts';
import { ZIP_LIMITS } from '../limits.ts';
import { findNameProblems, toZipName } from './zip-name.ts';

const STORED = 0;
const DEFLATED = 8;
const LOCAL_HEADER_BYTES = 30;

/** Bytes fetched at once: the library asks for each entry's few bytes by themselves, and every question costs a turn. */
const WINDOW_BYTES = 256 * 1024;

/** Reads the archive through the parent: the child holds no file of its own. */
class InputReader extends RandomAccessReader {
  readonly #input: Input;
  #window: { from: number; bytes: Uint8Array } = { from: 0, bytes: new Uint8Array(0) };

  constructor(input: Input) {
    super();
    this.#input = input;
  }

  override read(
    target: Buffer,
    offset: number,
    length: number,
    position: number,
    done: (error: Error | null) => void,
  ): void {
    this.#fetch(position, length).then(
      (bytes) => {
        target.set(bytes, offset);
        done(null);
      },
      (error: Error) => done(error),
    );
  }

  async #fetch(position: number, length: number): Promise<Uint8Array> {
    const { from, bytes } = this.#window;
    if (position < from || position + length > from + bytes.length) {
      this.#window = {
        from: position,
        bytes: await this.#input.read(position, Math.max(length, WINDOW_BYTES)),
      };
    }
    const at = position - this.#window.from;
    const part = this.#window.bytes.subarray(at, at + length);
    if (part.length < length) throw new DecodeFailure('ZIP_DAMAGED', 'the archive ends early');
    return part;
  }

  override _readStreamForRange(start: number, end: number): Readable {
    return Readable.from(pieces(this.#input, start, end));
  }
}

async function* pieces(input: Input, start: number, end: number): AsyncGenerator<Uint8Array> {
  for (let at = start; at < end; ) {
    const bytes = await input.read(at, Math.min(CHUNK_BYTES, end - at));
    if (bytes.length === 0) throw new DecodeFailure('ZIP_DAMAGED', 'the archive ends early');
    at += bytes.length;
    yield bytes;
  }
}

/** The entries of an archive's central directory, in its order. Throws ZIP_DAMAGED or ZIP_BOMB. */
export async function* readDirectory(input: Input): AsyncGenerator<ZipEntry & { problems: ZipProblem[] }> {
  const zip = await openDirectory(input);
  if (zip.entryCount > ZIP_LIMITS.entries) throw new DecodeFailure('ZIP_BOMB', 'entries');
  let index = 0;
  let total = 0;
  try {
    for await (const entry of zip.eachEntry()) {
      total += entry.uncompressedSize;
      assertBounds(entry, total);
      yield toZipEntry(entry, index++);
    }
  } catch (error) {
    throw toZipFailure(error);
  }
}

async function openDirectory(input: Input): Promise<ZipFile> {
  if (input.size === null) throw new DecodeFailure('DECODE_UNSUPPORTED', 'a zip archive needs random access');
  try {
    return await fromRandomAccessReaderPromise(new InputReader(input), input.size, {
      lazyEntries: true,
      decodeStrings: false,
      autoClose: false,
    });
  } catch (error) {
    throw toZipFailure(error);
  }
}

function toZipFailure(error: unknown): DecodeFailure {
  if (error instanceof DecodeFailure) return error;
  return new DecodeFailure('ZIP_DAMAGED', error instanceof Error ? error.message : '');
}

function assertBounds(entry: Entry, total: number): void {
  if (total > ZIP_LIMITS.totalBytes) throw new DecodeFailure('ZIP_BOMB', 'total size');
  if (entry.fileNameLength > ZIP_LIMITS.nameBytes) throw new DecodeFailure('ZIP_BOMB', 'name length');
  assertRatio(entry.uncompressedSize, entry.compressedSize);
}

/** A size that no honest text, picture or video compresses to. */
export function assertRatio(size: number, compressedSize: number): void {
  if (size > ZIP_LIMITS.entryBytes) throw new DecodeFailure('ZIP_BOMB', 'entry size');
  const ratio = size <= ZIP_LIMITS.smallBytes ? ZIP_LIMITS.smallRatio : ZIP_LIMITS.ratio;
  if (size > compressedSize * ratio + 64) throw new DecodeFailure('ZIP_BOMB', 'ratio');
}

function toZipEntry(entry: Entry, index: number): ZipEntry & { problems: ZipProblem[] } {
  // With `decodeStrings: false` yauzl leaves the name undecoded and unjudged; both are done here.
  const raw = entry.fileNameRaw;
  const name = toZipName(raw, entry.generalPurposeBitFlag, entry.extraFields);
  return {
    index,
    ...name,
    rawName: raw.toString('hex'),
    directory: name.name.endsWith('/'),
    size: entry.uncompressedSize,
    compressedSize: entry.compressedSize,
    crc32: entry.crc32,
    method: entry.compressionMethod,
    modified: toLocalTime(entry.lastModFileDate, entry.lastModFileTime),
    offset: entry.relativeOffsetOfLocalHeader,
    problems: [
      ...findNameProblems(name, entry.generalPurposeBitFlag),
      ...findEntryProblems(entry, name.name),
    ],
  };
}

function findEntryProblems(entry: Entry, name: string): ZipProblem[] {
  const problems: ZipProblem[] = [];
  const unix = entry.versionMadeBy >>> 8 === 3;
  const fileType = (entry.externalFileAttributes >>> 28) & 0xf;
  if (unix && fileType === 0xa) problems.push('symbolic-link');
  else if (unix && ![0, 4, 8].includes(fileType)) problems.push('special-file');
  if (entry.generalPurposeBitFlag & 1) problems.push('encrypted');
  if (entry.compressionMethod !== STORED && entry.compressionMethod !== DEFLATED) problems.push('method');
  if (/\.zip$/i.test(name)) problems.push('nested-zip');
  return problems;
}

/** MS-DOS date and time (APPNOTE 4.4.6): two-second steps, no zone. */
function toLocalTime(date: number, time: number): string | null {
  const part = (value: number) => String(value).padStart(2, '0');
  const month = (date >>> 5) & 15;
  const day = date & 31;
  if (month < 1 || month > 12 || day < 1) return null;
  const clock = [time >>> 11, (time >>> 5) & 63, (time & 31) * 2].map(part).join(':');
  return `${1980 + (date >>> 9)}-${part(month)}-${part(day)}T${clock}`;
}

/** Entries that share bytes are how a small archive claims to hold more than it does. */
export function assertNoOverlap(entries: readonly ZipEntry[], archiveSize: number): void {
  const spans = entries
    .map((entry) => ({
      from: entry.offset,
      to: entry.offset + LOCAL_HEADER_BYTES + entry.rawName.length / 2 + entry.compressedSize,
    }))
    .sort((a, b) => a.from - b.from);
  spans.forEach((span, at) => {
    const limit = spans[at + 1]?.from ?? archiveSize;
    if (span.to > limit) throw new DecodeFailure('ZIP_BOMB', 'entries overlap');
  });
}
