import type { Decoder, RandomAccessSource, ZipEntry } from '../decode/index.ts';
import type { ExportEntry, ExportSource } from './source.ts';

/** Entries of a zip, unpacked in a decoder's child and never in this process. */
export function zipSource(
  fileName: string,
  archive: RandomAccessSource,
  decoder: Pick<Decoder, 'listZip' | 'openZipEntry'>,
  close: () => Promise<void> = async () => {},
): ExportSource {
  const listed = new Map<ExportEntry, ZipEntry>();
  return {
    fileName,
    async entries() {
      return (await decoder.listZip(archive)).map((file) => {
        const { name, size, problems, directory } = file;
        const entry: ExportEntry = { name, size, problems, directory };
        listed.set(entry, file);
        return entry;
      });
    },
    open(entry) {
      const file = listed.get(entry);
      if (file === undefined) throw new RangeError('an entry of another source');
      return decoder.openZipEntry(archive, file);
    },
    close,
  };
}
