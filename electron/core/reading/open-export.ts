import type { FileHandle } from 'node:fs/promises';
import { basename } from 'node:path';
import { createDecoder, type RandomAccessSource } from '../decode/index.ts';
import { openForReading, plainFileSource, toReadError } from './plain-file.ts';
import type { ExportSource } from './source.ts';
import { zipSource } from './zip-source.ts';

/** `PK` and the mark of a first entry, or of the end of an archive without entries. */
const ZIP_MARKS = ['504b0304', '504b0506'];

/**
 * The entries of an export file: of a zip, told by its first bytes and never by its name, or of the file itself.
 * @throws JikimError `FILE_NOT_FOUND` or `FILE_UNREADABLE`
 */
export async function openExport(path: string): Promise<ExportSource> {
  const file = await openForReading(path);
  try {
    const archive = await randomAccess(file);
    if (!ZIP_MARKS.includes(Buffer.from(await archive.read(0, 4)).toString('hex'))) {
      await file.close();
      return plainFileSource(path);
    }
    const decoder = createDecoder();
    return zipSource(basename(path), archive, decoder, async () => {
      await decoder.close();
      await file.close();
    });
  } catch (cause) {
    await file.close();
    throw toReadError(path, cause);
  }
}

async function randomAccess(file: FileHandle): Promise<RandomAccessSource> {
  const { size } = await file.stat();
  return {
    size,
    async read(offset, length) {
      const { buffer, bytesRead } = await file.read(new Uint8Array(length), 0, length, offset);
      return buffer.subarray(0, bytesRead);
    },
  };
}
