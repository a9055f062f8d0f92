import { toHex } from '../../../shared/bytes.ts';
import { originOf } from '../../../shared/custody/checkpoint.ts';
import type { StoredCheckpoint } from '../custody/checkpoint.ts';
import { assertNewFile } from '../files/new-file.ts';
import { writeNewPdf } from '../report/pdf/new-pdf.ts';
import { writeCheckpointSheet } from '../report/sheets/checkpoint-sheet.ts';
import type { Session } from '../session/session.ts';
import { notePrinted, rootOfNote } from './paper.ts';

/**
 * Puts a checkpoint on one A4 page in a new PDF file, and notes that this happened.
 * Throws FILE_EXISTS, FOLDER_MISSING, DISK_FULL.
 */
export async function printCheckpoint(
  session: Session,
  { size, at, note }: StoredCheckpoint,
  path: string,
): Promise<{ rootHex: string }> {
  assertNewFile(path);
  const { clock } = session.ports;
  const rootHex = toHex(rootOfNote(note));
  const printedAt = clock.now();
  const sheet = {
    size,
    rootHex,
    origin: originOf(session.vault.vaultId),
    signedAt: Date.parse(at),
    printedAt,
    offsetMinutes: clock.offsetMinutes(printedAt),
  };
  await writeNewPdf(path, (sink) => writeCheckpointSheet(sheet, sink));
  notePrinted(session, size);
  return { rootHex };
}
