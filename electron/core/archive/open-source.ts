import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { crc32 } from 'node:zlib';
import { type ByteRange, collect } from '../../../shared/archive/byte-range.ts';
import type { FindingCode } from '../../../shared/archive/findings.ts';
import type { ArchiveSource } from '../../../shared/archive/source.ts';
import { openZipSource } from '../../../shared/archive/zip-source.ts';
import { JikimError } from '../../../shared/errors/index.ts';
import { AGE_MAGIC, type AgeKey, openAgeRange } from './age-range.ts';
import { openFileRange } from './file-range.ts';
import { openFolderSource } from './source-folder.ts';

export interface OpenedSource {
  readonly source: ArchiveSource;
  close(): Promise<void>;
}

/**
 * Opens an archive in whatever form it lies: folder, zip, or age file around a zip.
 * Throws FILE_NOT_FOUND, ARCHIVE_KEY_NEEDED and ARCHIVE_WRONG_KEY; a damaged container is a source with one fault.
 */
export async function openArchiveSource(path: string, key: AgeKey = {}): Promise<OpenedSource> {
  const found = await stat(path).catch(() => null);
  if (found === null) throw new JikimError('FILE_NOT_FOUND', { path });
  if (found.isDirectory()) return { source: openFolderSource(path), close: async () => {} };
  const file = await openFileRange(path);
  try {
    const source = await openFileSource(file, basename(path), key);
    return { source, close: () => file.close() };
  } catch (error) {
    await file.close();
    throw error;
  }
}

async function openFileSource(file: ByteRange, label: string, key: AgeKey): Promise<ArchiveSource> {
  if (!(await isAge(file))) return openZipSource(file, label, crc32);
  if (key.passphrase === undefined && !key.identities?.length) {
    throw new JikimError('ARCHIVE_KEY_NEEDED', { path: label });
  }
  try {
    return await openZipSource(await openAgeRange(file, key, label), label, crc32);
  } catch (error) {
    if (error instanceof JikimError && error.code === 'ARCHIVE_SEALED_DAMAGED') {
      return faultSource(label, file.size, 'SEALED_DAMAGED');
    }
    throw error;
  }
}

async function isAge(file: ByteRange): Promise<boolean> {
  const magic = await collect(file.read(0, Math.min(AGE_MAGIC.length, file.size)));
  return Buffer.from(magic).toString('latin1') === AGE_MAGIC;
}

function faultSource(path: string, size: number, fault: FindingCode): ArchiveSource {
  return {
    list: async () => [{ path, size, fault }],
    read: () => {
      throw new JikimError('ARCHIVE_SEALED_DAMAGED', { path });
    },
  };
}
