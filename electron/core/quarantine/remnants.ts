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

/**
 * Pieces of a stored file to look for after it was destroyed, evenly spread, the last bytes included from two on; at most
 * so many, and at least one where any of its places tells it from other files.
 */
export function sampleContent(db: ReadDb, sha256: string, most = Number.MAX_SAFE_INTEGER): Bytes[] {
  const stored = findStored(db, sha256);
  if (stored === undefined || stored.size === null) return [];
  const { id, size } = stored;
  const places = samplePlaces(size);
  const read = (place: Place) => readWholeContent(db, id, place).slice();
  const found = telling(spread(places, most).map(read));
  if (found.length > 0) return found;
  for (const place of places) {
    const sample = read(place);
    if (isTelling(sample)) return [sample];
  }
  return [];
}

/** At most so many of the places, evenly, the first and from two on the last among them. */
function spread(places: readonly Place[], most: number): readonly Place[] {
  const last = places.length - 1;
  if (last < most) return places;
  return Array.from(
    { length: most },
    (_, index) => places[Math.round((index * last) / Math.max(1, most - 1))]!,
  );
}

/** Bytes passed over at the beginning where there are more: files of one kind begin alike. */
const HEADING = 256;

interface Place {
  readonly start: number;
  readonly end: number;
}

/** Where in a file of this many bytes its samples lie. */
export function samplePlaces(size: number): Place[] {
  const step = Math.max(LEAST_STEP, Math.ceil(size / MOST_SAMPLES));
  const starts: number[] = [];
  for (let offset = size >= HEADING + SAMPLE ? HEADING : 0; offset < size; offset += step)
    starts.push(offset);
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
 * another chat export, say) is that row's, and not counted. Throws CANCELLED where it is no longer wanted.
 */
export async function findRemnants(
  { vault, db }: Session,
  samples: readonly Uint8Array[],
  isWanted: () => boolean = () => true,
): Promise<number> {
  const needles = distinct(samples);
  if (needles.length === 0) return 0;
  const { hits } = await scanVault(vault, needles, 'needle', isWanted);
  const isHeld = heldElsewhere(db);
  return hits.filter(({ needle, part }) => !piecesOf(needles[needle]!, part).some(isHeld)).length;
}

function distinct(samples: readonly Uint8Array[]): Uint8Array[] {
  return [...new Map(samples.map((sample) => [toKey(sample), sample])).values()];
}

function toKey(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
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

/** Asked once of each piece: thousands of pictures share the half that is their heading. */
function heldElsewhere(db: ReadDb): (piece: Uint8Array) => boolean {
  const known = new Map<string, boolean>();
  return (piece) => {
    const key = toKey(piece);
    const held = known.get(key) ?? isInLiveRow(db, piece);
    known.set(key, held);
    return held;
  };
}

function isInLiveRow(db: ReadDb, piece: Uint8Array): boolean {
  return LIVE_ROWS.some((rows) => db.prepare(`SELECT 1 FROM ${rows} LIMIT 1`).get(piece) !== undefined);
}
