import { existsSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { z } from 'zod';
import { JikimError } from '../../../shared/errors/index.ts';
import { onDisk } from '../files/disk-errors.ts';
import { syncFolder } from '../files/sync-folder.ts';
import { inTransaction } from '../session/act.ts';
import type { Session } from '../session/session.ts';
import type { WriteDb } from '../store/handles.ts';

/** An output being made: where it is filled, and the name it gets when it is whole and in the log. */
const outputSchema = z.strictObject({ staged: z.string(), wanted: z.string(), logged: z.boolean() });
type Output = z.infer<typeof outputSchema>;

const PREFIX = 'unfinished-output:';
/** Nothing but what an export left is ever removed, whatever a row may say. */
const STAGED_NAME = /(^\..+\.part|\.jikim-unfinished)$/;

/**
 * Notes in the vault, before a byte of it is written, that an output will lie in plain at `staged`. A process that dies
 * leaves it there; the next opening removes it, or gives it its name if the log already says that it was made.
 */
export function beginOutput(session: Pick<Session, 'db'>, staged: string, wanted: string): void {
  inTransaction(session, () => keep(session.db, { staged, wanted, logged: false }));
}

/** Inside the transaction of the entry that says what was made: from here on the output is finished, never removed. */
export function markLogged({ db }: Pick<Session, 'db'>, staged: string): void {
  const output = notedOutputs(db).find((each) => each.staged === staged);
  if (output !== undefined) keep(db, { ...output, logged: true });
}

/** The output has its name, or nothing of it is left. On a full disk the row stays for the next opening to settle. */
export function endOutput(session: Pick<Session, 'db'>, staged: string): void {
  try {
    inTransaction(session, () => forget(session.db, staged));
  } catch (error) {
    if (!(error instanceof JikimError) || error.code !== 'DISK_FULL') throw error;
  }
}

/** What a process that died left outside the vault: given its name or removed. Called when a vault is opened. */
export function settleOutputs(db: WriteDb): void {
  for (const { staged, wanted, logged } of notedOutputs(db)) {
    if (STAGED_NAME.test(basename(staged)) && existsSync(staged)) settle(staged, wanted, logged);
    inTransaction({ db }, () => forget(db, staged));
  }
}

function settle(staged: string, wanted: string, logged: boolean): void {
  if (logged && !existsSync(wanted) && dirname(wanted) === dirname(staged)) renameSync(staged, wanted);
  else rmSync(staged, { recursive: true, force: true });
  onDisk(staged, () => syncFolder(dirname(staged)));
}

function notedOutputs(db: WriteDb): Output[] {
  const rows = db.prepare(`SELECT value FROM meta WHERE key GLOB '${PREFIX}*' ORDER BY key`).pluck().all();
  return rows.map((row) => outputSchema.parse(JSON.parse(String(row))));
}

function keep(db: WriteDb, output: Output): void {
  db.prepare('INSERT OR REPLACE INTO meta (key, value) VALUES (?, ?)').run(
    `${PREFIX}${output.staged}`,
    JSON.stringify(output),
  );
}

function forget(db: WriteDb, staged: string): void {
  db.prepare('DELETE FROM meta WHERE key = ?').run(`${PREFIX}${staged}`);
}
