import { toLocalHeader, toZipTail, ZIP_FOLDER, type ZipEntry } from '../../../shared/archive/zip-layout.ts';
import type { Bytes } from '../../../shared/bytes.ts';
import { type ArchiveFile, type OnBytes, readAgain } from './content.ts';

/** The canonical zip of measured files, from first byte to last: sizes and checksums are known, so nothing is patched. */
export async function* toZipPieces(files: readonly ArchiveFile[], onBytes: OnBytes): AsyncGenerator<Bytes> {
  const entries = files.map(toEntry);
  for (const [i, file] of files.entries()) {
    yield toLocalHeader(entries[i]!);
    yield* readAgain(file, onBytes);
  }
  yield toZipTail(entries);
}

function toEntry(file: ArchiveFile): ZipEntry {
  return { name: ZIP_FOLDER + file.path, size: file.size, crc32: file.crc32 };
}
