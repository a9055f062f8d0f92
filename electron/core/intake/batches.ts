import { isSmall } from './prepare.ts';
import type { IntakeSource } from './sources.ts';

/** Bytes and number of small files that share a transaction. */
export const BATCH_BYTES = 24 * 1024 * 1024;
const BATCH_FILES = 256;

/** Small files together in the order given, large ones and streams each alone. */
export function* toBatches(sources: readonly IntakeSource[]): Generator<IntakeSource[]> {
  let batch: IntakeSource[] = [];
  let bytes = 0;
  for (const source of sources) {
    const small = isSmall(source);
    const size = source.size ?? 0;
    const full = batch.length >= BATCH_FILES || bytes + size > BATCH_BYTES || !small;
    if (full && batch.length > 0) {
      yield batch;
      batch = [];
      bytes = 0;
    }
    if (small) {
      batch.push(source);
      bytes += size;
    } else yield [source];
  }
  if (batch.length > 0) yield batch;
}
