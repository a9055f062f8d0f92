import { toUtf8 } from '../../../../shared/bytes.ts';
import type { Operation } from '../child-session.ts';
import { collect } from '../collect.ts';
import { assertNoOverlap, readDirectory } from './zip-directory.ts';
import { markClashes } from './zip-name.ts';

/** The entries of an archive as JSON lines. Nothing is opened, and an archive within the archive stays one entry. */
export const listZip: Operation = async (task) => {
  const input = task.inputs[0]!;
  const entries = await collect(readDirectory(input));
  assertNoOverlap(entries, input.size ?? 0);
  markClashes(entries);
  task.head({ entries: entries.length, totalBytes: entries.reduce((sum, { size }) => sum + size, 0) });
  const BATCH = 256;
  for (let at = 0; at < entries.length; at += BATCH) {
    const lines = entries.slice(at, at + BATCH).map((entry) => `${JSON.stringify(entry)}\n`);
    await task.write(toUtf8(lines.join('')));
  }
};
