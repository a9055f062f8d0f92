import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { toHex, toUtf8 } from '../../../shared/bytes.ts';
import { JikimError } from '../../../shared/errors/index.ts';
import { writeFileAtomic } from '../files/atomic-write.ts';
import { makeFolders } from '../files/make-folders.ts';
import type { Ports } from '../ports.ts';
import { sealNote } from '../vault/note-key.ts';
import { SEALED_TO_LENGTH } from '../vault/seal-to.ts';
import { MOST_NOTE_BYTES, MOST_NOTES, NOTES_FOLDER, noteIdsIn, pathOfNote } from './note-files.ts';

/** A note's length is hidden up to this many bytes. */
const STEP = 1024;

/**
 * Writes a note into the folder of a locked vault. Whoever has the computer can add notes, and can read none: it is sealed
 * to the vault's public key, under a name of its own, and nothing is written over.
 * Throws NOTE_NO_KEY, NOTE_TOO_LONG, NOTES_FULL, DISK_FULL.
 */
export function writeSealedNote(dir: string, text: string, { clock, random }: Ports): void {
  const at = clock.now();
  const content = {
    version: 1,
    at: new Date(at).toISOString(),
    offsetMinutes: clock.offsetMinutes(at),
    text,
  };
  const plain = toUtf8(JSON.stringify(content));
  if (plain.length > MOST_NOTE_BYTES - SEALED_TO_LENGTH - STEP) throw new JikimError('NOTE_TOO_LONG');
  if (noteIdsIn(dir).length >= MOST_NOTES) throw new JikimError('NOTES_FULL', { most: MOST_NOTES });
  const sealed = sealNote(dir, padded(plain), random);
  plain.fill(0);
  makeFolders(join(dir, NOTES_FOLDER));
  writeFileAtomic(newPath(dir, random), sealed);
}

/** Blanks at the end mean nothing in JSON. */
function padded(plain: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(Math.ceil(plain.length / STEP) * STEP).fill(0x20);
  bytes.set(plain);
  return bytes;
}

function newPath(dir: string, random: Ports['random']): string {
  for (;;) {
    const path = pathOfNote(dir, `note-${toHex(random.bytes(20))}`);
    if (!existsSync(path)) return path;
  }
}
