import { once } from 'node:events';
import type { Writable } from 'node:stream';
import { JikimError } from '../../../../shared/errors/index.ts';

/** Writes chunks with backpressure and ends the stream. Throws CANCELLED. */
export async function writeChunks(
  sink: Writable,
  chunks: AsyncIterable<Uint8Array>,
  signal: AbortSignal,
): Promise<void> {
  for await (const chunk of chunks) {
    if (signal.aborted) throw new JikimError('CANCELLED');
    if (!sink.write(chunk)) await once(sink, 'drain');
  }
  sink.end();
}
