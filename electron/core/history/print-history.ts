import { createWriteStream, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { JikimError } from '../../../shared/errors/index.ts';
import type { Lang } from '../../../shared/i18n/lang.ts';
import { readSize } from '../custody/log.ts';
import { beginOutput, endOutput } from '../export/unfinished-output.ts';
import { onDisk } from '../files/disk-errors.ts';
import { assertNothingAt } from '../files/new-file.ts';
import { syncFolder } from '../files/sync-folder.ts';
import { isInsideVault } from '../intake/inside-vault.ts';
import { listPersonRecords } from '../people/people.ts';
import { writeHistorySheet } from '../report/sheets/history-sheet.ts';
import type { Session } from '../session/session.ts';
import { findHistory, type HistoryFilter, historyWindow } from './find-history.ts';

export interface HistoryPrint {
  readonly filter: HistoryFilter;
  /** A new file: the caller is a page, and what it names is not written over, whatever a dialog asked. */
  readonly path: string;
  readonly lang: Lang;
  readonly signal: AbortSignal;
  readonly onProgress: (done: number, total: number) => void;
}

export interface PrintedHistory {
  readonly pages: number;
  readonly entries: number;
}

/** Entries read at once while they are printed. */
const AT_ONCE = 200;

/**
 * The history that fits, as a PDF outside the vault: whole under its name, or not at all. A process that dies in between
 * leaves a file that the next opening removes. Throws HISTORY_INSIDE_VAULT, FILE_EXISTS, CANCELLED, DISK_FULL, REPORT_WRITE_FAILED.
 */
export async function printHistory(session: Session, print: HistoryPrint): Promise<PrintedHistory> {
  const { path, signal } = print;
  if (isInsideVault(session, dirname(path)) || dirname(path) === session.vault.dir)
    throw new JikimError('HISTORY_INSIDE_VAULT');
  assertNothingAt(path);
  const staged = `${path}.jikim-unfinished`;
  beginOutput(session, staged, path);
  try {
    const printed = await write(session, print, staged);
    if (signal.aborted) throw new JikimError('CANCELLED');
    // Looked at once more: a printing takes a while, and renaming replaces what came meanwhile.
    assertNothingAt(path);
    onDisk(path, () => {
      renameSync(staged, path);
      syncFolder(dirname(path));
    });
    return printed;
  } finally {
    rmSync(staged, { force: true });
    endOutput(session, staged);
  }
}

async function write(session: Session, print: HistoryPrint, staged: string): Promise<PrintedHistory> {
  const { db, ports, vault } = session;
  const { filter, lang, signal, onProgress } = print;
  const found = findHistory(db, filter);
  const names = new Map(listPersonRecords(db).map(({ personId, name }) => [personId, name]));
  const now = ports.clock.now();
  const sheet = {
    vaultId: vault.vaultId,
    size: readSize(db),
    filter,
    total: found.total,
    printedAt: now,
    offsetMinutes: ports.clock.offsetMinutes(now),
    nameOf: (id: string) => names.get(id) ?? null,
    lang,
  };
  async function* rows() {
    for (let from = 0; from < found.total; from += AT_ONCE) {
      if (signal.aborted) throw new JikimError('CANCELLED');
      yield* historyWindow(db, found, { from, count: AT_ONCE, newestFirst: false });
      onProgress(Math.min(from + AT_ONCE, found.total), found.total);
    }
  }
  const { pages } = await writeHistorySheet(
    sheet,
    rows(),
    createWriteStream(staged, { mode: 0o600, flush: true }),
  );
  return { pages, entries: found.total };
}
