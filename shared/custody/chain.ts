import { type Bytes, toHex } from '../bytes.ts';
import type { Sha256 } from './crypto.ts';
import { type Entry, leafOfEntry, NO_PREVIOUS, parseEntry } from './entry.ts';

/** Where a walk along the chain stands: what the next entry must say. */
export interface ChainPosition {
  readonly seq: number;
  readonly prev: string;
}

export const CHAIN_START: ChainPosition = { seq: 0, prev: NO_PREVIOUS };

export type ChainFault = 'form' | 'seq' | 'prev';

export interface ChainStep {
  /** Null where the text is no entry. */
  readonly entry: Entry | null;
  /** Leaf of the text as it stands. */
  readonly leaf: Bytes;
  readonly faults: readonly ChainFault[];
  readonly next: ChainPosition;
}

/** Checks one entry against its predecessor and moves on. Goes on after a fault, so that one change is not reported as many. */
export function stepChain(hash: Sha256, position: ChainPosition, text: string): ChainStep {
  const leaf = leafOfEntry(hash, text);
  const entry = parseEntryOrNull(text);
  const next = { seq: (entry?.seq ?? position.seq) + 1, prev: toHex(leaf) };
  return { entry, leaf, faults: entry === null ? ['form'] : faultsOf(entry, position), next };
}

/** Checks a whole log, first entry first. */
export function verifyChain(
  hash: Sha256,
  texts: Iterable<string>,
): { seq: number; faults: readonly ChainFault[] }[] {
  const found: { seq: number; faults: readonly ChainFault[] }[] = [];
  let position = CHAIN_START;
  for (const text of texts) {
    const { faults, next } = stepChain(hash, position, text);
    if (faults.length > 0) found.push({ seq: position.seq, faults });
    position = next;
  }
  return found;
}

function faultsOf(entry: Entry, { seq, prev }: ChainPosition): ChainFault[] {
  const faults: ChainFault[] = [];
  if (entry.seq !== seq) faults.push('seq');
  if (entry.prev !== prev) faults.push('prev');
  return faults;
}

function parseEntryOrNull(text: string): Entry | null {
  try {
    return parseEntry(text);
  } catch {
    return null;
  }
}
