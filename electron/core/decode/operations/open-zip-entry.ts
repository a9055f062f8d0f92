import { once } from 'node:events';
import { crc32, createInflateRaw } from 'node:zlib';
import type { Bytes } from '../../../../shared/bytes.ts';
import type { Input, Operation } from '../child-session.ts';
import { DecodeFailure } from '../failure.ts';
import { CHUNK_BYTES } from '../frames.ts';
import { type ZipEntry, zipEntrySchema } from '../heads.ts';
import { assertRatio } from './zip-directory.ts';

const LOCAL_HEADER_BYTES = 30;
const LOCAL_SIGNATURE = 0x04034b50;
const STORED = 0;
const DEFLATED = 8;

/**
 * The bytes of one listed entry. What the archive says of the entry is checked on the way: more bytes than said stop at
 * once, fewer bytes or another CRC-32 fail at the end. The caller must not keep what came before a failure.
 */
export const openZipEntry: Operation = async (task, parameters) => {
  const entry = zipEntrySchema.parse(parameters);
  const input = task.inputs[0]!;
  assertReadable(entry);
  const start = await findData(input, entry);
  task.head({ size: entry.size });
  let size = 0;
  let checksum = 0;
  for await (const bytes of inflate(input, start, entry)) {
    size += bytes.length;
    if (size > entry.size) throw new DecodeFailure('ZIP_BOMB', 'more bytes than the archive says');
    checksum = crc32(bytes, checksum);
    await task.write(bytes);
  }
  if (size < entry.size) throw new DecodeFailure('ZIP_DAMAGED', 'fewer bytes than the archive says');
  if (checksum !== entry.crc32) throw new DecodeFailure('ZIP_CHECKSUM');
};

function assertReadable(entry: ZipEntry): void {
  if (entry.problems.includes('encrypted')) throw new DecodeFailure('ZIP_ENCRYPTED');
  if (entry.method !== STORED && entry.method !== DEFLATED)
    throw new DecodeFailure('ZIP_METHOD', `method ${entry.method}`);
  if (entry.method === STORED && entry.size !== entry.compressedSize)
    throw new DecodeFailure('ZIP_DAMAGED', 'stored size');
  assertRatio(entry.size, entry.compressedSize);
}

/** APPNOTE 4.3.7. A local name that differs from the directory's is how two readers are shown two files. */
async function findData(input: Input, entry: ZipEntry): Promise<number> {
  const header = Buffer.from(await input.read(entry.offset, LOCAL_HEADER_BYTES));
  if (header.length < LOCAL_HEADER_BYTES || header.readUInt32LE(0) !== LOCAL_SIGNATURE) {
    throw new DecodeFailure('ZIP_DAMAGED', 'no local header');
  }
  const nameLength = header.readUInt16LE(26);
  const name = Buffer.from(await input.read(entry.offset + LOCAL_HEADER_BYTES, Math.max(1, nameLength)));
  if (name.subarray(0, nameLength).toString('hex') !== entry.rawName) {
    throw new DecodeFailure('ZIP_DAMAGED', 'two names for one entry');
  }
  return entry.offset + LOCAL_HEADER_BYTES + nameLength + header.readUInt16LE(28);
}

async function* stored(input: Input, start: number, length: number): AsyncGenerator<Bytes> {
  for (let at = 0; at < length; ) {
    const bytes = await input.read(start + at, Math.min(CHUNK_BYTES, length - at));
    if (bytes.length === 0) throw new DecodeFailure('ZIP_DAMAGED', 'the archive ends early');
    at += bytes.length;
    yield bytes;
  }
}

async function* inflate(input: Input, start: number, entry: ZipEntry): AsyncGenerator<Uint8Array> {
  const source = stored(input, start, entry.compressedSize);
  if (entry.method === STORED) return yield* source;
  const inflater = createInflateRaw({ chunkSize: CHUNK_BYTES / 4 });
  const feeding = feed(source, inflater);
  // The failure is met below, when the inflater is destroyed with it.
  feeding.catch((error: Error) => inflater.destroy(error));
  try {
    yield* inflater as AsyncIterable<Uint8Array>;
    await feeding;
  } catch (error) {
    if (error instanceof DecodeFailure) throw error;
    throw new DecodeFailure('ZIP_DAMAGED', error instanceof Error ? error.message : '');
  } finally {
    inflater.destroy();
  }
}

async function feed(source: AsyncIterable<Uint8Array>, inflater: NodeJS.WritableStream): Promise<void> {
  for await (const bytes of source) if (!inflater.write(bytes)) await once(inflater, 'drain');
  inflater.end();
}
