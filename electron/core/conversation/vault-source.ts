import type { Decoder } from '../decode/index.ts';
import type { Original } from '../item/original.ts';
import type { ExportSource } from '../reading/source.ts';
import { zipSource } from '../reading/zip-source.ts';

/** An export that lies in the vault: a text as it is, a zip through the isolated decoder. */
export function vaultExportSource(original: Original, fileName: string, decoder: Decoder): ExportSource {
  if (original.item.value.type === 'application/zip') return zipSource(fileName, original.source, decoder);
  return {
    fileName,
    entries: async () => [{ name: null, size: original.item.value.size }],
    open: () => original.open(),
    close: async () => {},
  };
}
