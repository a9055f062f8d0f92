import { bytesSource, type Decoder } from '../../decode/index.ts';
import type { ToPlainPng } from './prepared.ts';

/** Lets `prepareImage` use the isolated decoder. */
export function plainPngFrom(decoder: Pick<Decoder, 'toPng'>): ToPlainPng {
  return async (bytes) => {
    const { chunks, steps } = await decoder.toPng(bytesSource(bytes));
    const parts: Uint8Array[] = [];
    for await (const chunk of chunks) parts.push(chunk);
    return { bytes: Buffer.concat(parts), steps };
  };
}
