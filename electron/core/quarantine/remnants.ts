import type { Bytes } from '../../../shared/bytes.ts';
import type { Session } from '../session/session.ts';
import { CHUNK_SIZE, findStored } from '../store/content.ts';
import { readWholeContent } from '../store/content-read.ts';
import type { ReadDb } from '../store/handles.ts';
import { scanVault } from '../vault/scan-vault.ts';

/** Bytes of one sample: long enough that no other file has the same by chance. */
const SAMPLE = 32;
/** Samples of one file: every page of a screenshot, evenly spread over larger files. Each costs time on every page of the vault. */
const MOST_SAMPLES = 100;

/**
 * Pieces of a stored file to look for after it was destroyed: one from every database page it can lie on, as long as it
 * is not too large, and evenly spread beyond that. Runs of a single byte are passed over: every file has those.
 */
export function sampleContent(db: ReadDb, sha256: string): Bytes[] {
  const stored = findStored(db, sha256);
  if (stored === undefined || stored.size === null) return [];
  const step = Math.max(8 * 1024, Math.ceil(stored.size / MOST_SAMPLES));
  const samples: Bytes[] = [];
  for (let offset = 0; offset < stored.size; offset += step) {
    const end = Math.min(offset + SAMPLE, stored.size, (Math.floor(offset / CHUNK_SIZE) + 1) * CHUNK_SIZE);
    const sample = readWholeContent(db, stored.id, { start: offset, end });
    if (sample.length >= Math.min(SAMPLE, stored.size) && new Set(sample).size > 4)
      samples.push(sample.slice());
  }
  return samples;
}

/**
 * Looks for the samples in every decrypted page of the vault, free space inside pages included, and returns how many of
 * them are still found: 0 is the proof that nothing is left in the file. What another stored file holds as well (the
 * heading of a chat export, say) is that file's, and not counted.
 */
export async function findRemnants({ vault, db }: Session, samples: readonly Bytes[]): Promise<number> {
  if (samples.length === 0) return 0;
  const { hits } = await scanVault(vault, samples);
  const shared = db.prepare('SELECT 1 FROM content_chunk WHERE instr(bytes, ?) > 0 LIMIT 1');
  const found = new Set(hits.map((hit) => hit.needle));
  return [...found].filter((needle) => shared.get(samples[needle]) === undefined).length;
}
