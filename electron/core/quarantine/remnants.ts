import type { Bytes } from '../../../shared/bytes.ts';
import type { Session } from '../session/session.ts';
import { CHUNK_SIZE, findStored } from '../store/content.ts';
import { readWholeContent } from '../store/content-read.ts';
import type { ReadDb } from '../store/handles.ts';
import { scanVault } from '../vault/scan-vault.ts';

/** Bytes of one sample: long enough that no other file has the same by chance. */
const SAMPLE = 32;
/** One sample from every half page of a file of up to 8 MB, evenly spread over larger ones. */
const MOST_SAMPLES = 1000;
const LEAST_STEP = 8 * 1024;
/** Runs of few different bytes are passed over: every file has those. */
const LEAST_DIFFERENT = 5;

/** Pieces of a stored file to look for after it was destroyed, evenly spread, the last bytes included. */
export function sampleContent(db: ReadDb, sha256: string): Bytes[] {
  const stored = findStored(db, sha256);
  if (stored === undefined || stored.size === null) return [];
  const { id, size } = stored;
  return telling(samplePlaces(size).map((place) => readWholeContent(db, id, place).slice()));
}

/** Where in a file of this many bytes its samples lie. */
export function samplePlaces(size: number): { readonly start: number; readonly end: number }[] {
  const step = Math.max(LEAST_STEP, Math.ceil(size / MOST_SAMPLES));
  const starts: number[] = [];
  for (let offset = 0; offset < size; offset += step) starts.push(offset);
  return [...starts, Math.max(0, size - SAMPLE)].map((start) => ({ start, end: sampleEnd(start, size) }));
}

/** Never over the end of a chunk: the next one lies elsewhere in the vault. */
function sampleEnd(start: number, size: number): number {
  const chunkEnd = (Math.floor(start / CHUNK_SIZE) + 1) * CHUNK_SIZE;
  return Math.min(start + SAMPLE, size, chunkEnd);
}

export function telling(samples: readonly Bytes[]): Bytes[] {
  return samples.filter(isTelling);
}

/** Whether a piece says of itself which value it is from. */
function isTelling(sample: Uint8Array): boolean {
  return sample.length >= 8 && new Set(sample).size >= LEAST_DIFFERENT;
}

/**
 * Looks for the samples in every decrypted page of the vault, free space inside pages included, and returns how many of
 * them are still found: 0 is the proof that nothing is left in the file. What a live row holds as well (the heading of
 * another chat export, say) is that row's, and not counted.
 */
export async function findRemnants({ vault, db }: Session, samples: readonly Uint8Array[]): Promise<number> {
  if (samples.length === 0) return 0;
  const { hits } = await scanVault(vault, samples);
  const found = new Map(hits.map((hit) => [hit.needle, hit.part]));
  for (const hit of hits) if (hit.part === 'whole') found.set(hit.needle, 'whole');
  return [...found].filter(([needle, part]) => !isHeldElsewhere(db, piecesOf(samples[needle]!, part))).length;
}

function piecesOf(sample: Uint8Array, part: 'whole' | 'half'): Uint8Array[] {
  const middle = sample.length >> 1;
  return part === 'whole' ? [sample] : [sample.subarray(0, middle), sample.subarray(middle)];
}

const LIVE_ROWS = [
  'content_chunk WHERE instr(bytes, ?) > 0',
  'message WHERE instr(CAST(text AS BLOB), ?) > 0',
  'label WHERE instr(CAST(text AS BLOB), ?) > 0',
  'record WHERE value IS NOT NULL AND instr(CAST(value AS BLOB), ?) > 0',
];

function isHeldElsewhere(db: ReadDb, pieces: readonly Uint8Array[]): boolean {
  return pieces.some((piece) =>
    LIVE_ROWS.some((rows) => db.prepare(`SELECT 1 FROM ${rows} LIMIT 1`).get(piece) !== undefined),
  );
}
