import { JikimError } from '../../../shared/errors/index.ts';
import type { Decoder, ZipEntry } from '../decode/index.ts';
import type { Original } from '../item/original.ts';
import type { ExportSource } from '../reading/source.ts';

/** An export that lies in the vault: a text as it is, a zip through the isolated decoder. */
export function vaultExportSource(original: Original, fileName: string, decoder: Decoder): ExportSource {
  if (original.item.value.type === 'application/zip') return zipExportSource(original, fileName, decoder);
  return {
    fileName,
    entries: async () => [{ name: null, size: original.item.value.size }],
    open: () => original.open(),
  };
}

function zipExportSource(original: Original, fileName: string, decoder: Decoder): ExportSource {
  let listed: Promise<ZipEntry[]> | null = null;
  const list = (): Promise<ZipEntry[]> => {
    listed ??= decoder.listZip(original.source);
    return listed;
  };
  return {
    fileName,
    entries: async () =>
      (await list()).filter((entry) => !entry.directory).map(({ name, size }) => ({ name, size })),
    async *open(name) {
      const entry = (await list()).find((each) => each.name === name);
      if (entry === undefined) throw new JikimError('FILE_NOT_FOUND', { path: name ?? '' });
      yield* decoder.openZipEntry(original.source, entry);
    },
  };
}
