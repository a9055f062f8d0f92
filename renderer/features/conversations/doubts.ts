import { type Doubt, type FileDoubt, fileDoubts, recordDoubts } from '../../../shared/chat/doubts.ts';

const KNOWN: ReadonlySet<string> = new Set([...recordDoubts, ...fileDoubts]);

/** A reading by a newer program may hold doubts that this one has no words for. */
export function isKnownDoubt(code: string): code is Doubt | FileDoubt {
  return KNOWN.has(code);
}
