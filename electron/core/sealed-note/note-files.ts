import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Bytes } from '../../../shared/bytes.ts';

/** Folder of the notes that wait, in the folder of the vault. */
export const NOTES_FOLDER = 'notes';

/** Waiting notes, at most: whoever stands at a locked computer must not be able to fill its disk. */
export const MOST_NOTES = 200;

/** Bytes of one file, at most; a larger one is not one of ours and is not read into memory. */
export const MOST_NOTE_BYTES = 1 << 20;

const NAME = /^(note-[0-9a-f]{40})\.sealed$/;

/** Ids of the notes that wait, in no order that means anything. */
export function noteIdsIn(dir: string): string[] {
  try {
    return readdirSync(join(dir, NOTES_FOLDER)).flatMap((name) => NAME.exec(name)?.[1] ?? []);
  } catch {
    return [];
  }
}

export function isNoteId(text: string): boolean {
  return NAME.test(`${text}.sealed`);
}

export function pathOfNote(dir: string, noteId: string): string {
  return join(dir, NOTES_FOLDER, `${noteId}.sealed`);
}

/** The bytes of a waiting note; null for what is gone, no plain file, or too large. A link is not followed. */
export function readNoteFile(dir: string, noteId: string): Bytes | null {
  const path = pathOfNote(dir, noteId);
  try {
    const stat = lstatSync(path);
    return stat.isFile() && stat.size <= MOST_NOTE_BYTES ? new Uint8Array(readFileSync(path)) : null;
  } catch {
    return null;
  }
}
