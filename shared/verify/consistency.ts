import { CONSISTENCY } from '../archive/layout.ts';
import { type ConsistencyLine, consistencyLine, parseLine } from '../archive/line-records.ts';
import { fromHex, toHex } from '../bytes.ts';
import type { Checkpoint } from '../custody/checkpoint.ts';
import { verifyConsistency } from '../custody/merkle-verify.ts';
import type { ArchiveCrypto } from './crypto.ts';
import type { ReadFiles } from './read-files.ts';
import type { Report } from './report.ts';
import { linesOf } from './text.ts';

/** Root of each earlier size of the log that the archive proves to be its beginning, with its own size. */
export type ProvenRoots = ReadonlyMap<number, string>;

/** Earlier sizes and roots of the log that the archive's checkpoint provably extends; its own among them. */
export function checkConsistency(
  files: ReadFiles,
  checkpoint: Checkpoint,
  crypto: ArchiveCrypto,
  report: Report,
): ProvenRoots {
  const proven = new Map([[checkpoint.size, toHex(checkpoint.root)]]);
  let previous = 0;
  let number = 0;
  for (const text of linesOf(files.get(CONSISTENCY)?.bytes ?? new Uint8Array())) {
    number++;
    const line = text === null ? null : parseLine(consistencyLine, text);
    if (line === null || line.size <= previous || line.size >= checkpoint.size) {
      report.add(line === null ? 'LINE_FORM' : 'LINE_ORDER', CONSISTENCY, number);
      continue;
    }
    previous = line.size;
    if (isExtended(line, checkpoint, crypto)) proven.set(line.size, line.root);
    else report.add('CONSISTENCY', CONSISTENCY, line.size);
  }
  return proven;
}

function isExtended(line: ConsistencyLine, checkpoint: Checkpoint, crypto: ArchiveCrypto): boolean {
  return verifyConsistency(crypto, {
    oldSize: line.size,
    oldRoot: fromHex(line.root),
    newSize: checkpoint.size,
    newRoot: checkpoint.root,
    proof: line.proof.map(fromHex),
  });
}
