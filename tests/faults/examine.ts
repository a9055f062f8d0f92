import { existsSync, readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { verifyArchiveAt } from '../../electron/core/archive/verify.ts';
import type { Session } from '../../electron/core/session/session.ts';
import type { ReadDb } from '../../electron/core/store/handles.ts';
import { MARK_FILE } from '../../electron/core/vault/closed-mark.ts';
import { verifyVault } from '../../electron/core/verify-vault/verify-vault.ts';
import type { Export } from '../../shared/domain/export.ts';
import { openOffice } from './office.ts';
import type { Act } from './work.ts';

/** Files that may lie in the folder of an open vault; anything else was left behind. */
const KNOWN = ['keys.copy.json', 'keys.json', 'note-key.json', 'vault.db', 'vault.db-journal', 'vault.lock'];

/**
 * Opens a vault whose process was killed and says what is wrong with it: an acknowledged act that is missing, one that is
 * half there, a file left behind, anything `verifyVault` finds. Throws with all of it; nothing is wrong where it returns.
 */
export async function examineOffice(
  dir: string,
  acts: readonly Act[],
  out: string | null,
  passphrase?: string,
): Promise<void> {
  const session = await openOffice(dir, passphrase);
  let faults: string[];
  try {
    const verdict = await verifyVault(session, { knownCheckpoints: [], onProgress: () => {} });
    faults = [
      ...verdict.findings.map((finding) => JSON.stringify(finding)),
      ...leftBehind(dir, KNOWN),
      ...halves(session.db),
      ...acts.flatMap((act) => missing(session, act)),
      ...(out === null ? [] : await faultyExports(session.db, out)),
    ];
  } finally {
    await session.close();
  }
  if (!existsSync(join(dir, MARK_FILE))) faults.push('not closed');
  if (faults.length > 0) throw new Error(faults.join('\n'));
}

function leftBehind(folder: string, known: readonly string[]): string[] {
  return readdirSync(folder)
    .filter((name) => !known.includes(name))
    .map((name) => `left behind: ${name}`);
}

/** What an act leaves when only half of it is there, whichever act it was. */
function halves(db: ReadDb): string[] {
  const checks: [string, string][] = [
    ['content not stored', "SELECT id FROM content WHERE state <> 'stored'"],
    ['rows of no content', 'SELECT id FROM content_chunk WHERE id / 1048576 NOT IN (SELECT id FROM content)'],
    [
      'item without bytes',
      `SELECT i.id FROM current_record i WHERE i.kind = 'item'
       AND NOT EXISTS (SELECT 1 FROM current_record q WHERE q.kind = 'quarantine' AND q.item_id = i.id)
       AND NOT EXISTS (SELECT 1 FROM content c WHERE c.sha256 = i.sha256 AND c.state = 'stored')`,
    ],
    [
      'bytes without item',
      "SELECT sha256 FROM content WHERE sha256 NOT IN (SELECT sha256 FROM current_record WHERE kind IN ('item', 'derivative'))",
    ],
    [
      'item without acquisition or name',
      `SELECT i.id FROM current_record i WHERE i.kind = 'item' AND 2 > (SELECT count(DISTINCT kind) FROM current_record a
        WHERE a.item_id = i.id AND a.kind IN ('acquisition', 'filename'))`,
    ],
    [
      'isolated item still shown',
      `SELECT s.id FROM current_record s JOIN current_record q ON q.kind = 'quarantine' AND q.item_id = s.item_id
       WHERE s.kind IN ('derivative', 'reading')`,
    ],
    [
      'isolated item in a draft',
      `SELECT x.id FROM current_record x, json_each(x.value, '$.parts') p
       JOIN current_record q ON q.kind = 'quarantine' AND q.item_id = json_extract(p.value, '$.itemId')
       WHERE x.kind = 'exhibit' AND json_extract(x.value, '$.status') <> 'filed'`,
    ],
    [
      'search rows of no live record',
      'SELECT subject FROM label WHERE subject NOT IN (SELECT id FROM current_record)',
    ],
    [
      'conversation of no reading',
      "SELECT id FROM conversation WHERE reading_id NOT IN (SELECT id FROM current_record WHERE kind = 'reading')",
    ],
    [
      'message of no conversation',
      'SELECT id FROM message WHERE conversation_id NOT IN (SELECT id FROM conversation)',
    ],
    [
      'draft with a receipt, or filed without one',
      `SELECT id FROM current_record WHERE kind = 'exhibit'
       AND (json_extract(value, '$.status') = 'filed') <> (json_extract(value, '$.filed.receipt') IS NOT NULL)`,
    ],
    ['note of an unfinished output', "SELECT key FROM meta WHERE key LIKE 'unfinished-output:%'"],
    ['note of an unfinished act', "SELECT key FROM meta WHERE key IN ('key-change', 'removal-unproven')"],
    ['search still to be compacted', "SELECT key FROM meta WHERE key = 'search-compaction'"],
  ];
  return checks.flatMap(([what, sql]) =>
    db
      .prepare(sql)
      .pluck()
      .all()
      .map((id) => `${what}: ${id}`),
  );
}

/** Why an acknowledged act is not there. */
function missing({ db }: Session, act: Act): string[] {
  switch (act.did) {
    case 'intake':
      return act.sha256
        .filter((sha256) => count(db, "kind = 'item' AND sha256 = ?", sha256) === 0)
        .map((sha256) => `lost: intake of ${sha256}`);
    case 'quarantine':
      return count(db, "kind = 'quarantine' AND item_id = ?", act.itemId) === 1
        ? []
        : [`lost: isolation of ${act.itemId}`];
    case 'destroy':
      return count(db, 'id = ?', act.itemId) === 0 ? [] : [`lost: destruction of ${act.itemId}`];
    case 'exhibit':
      return count(db, "kind = 'exhibit' AND json_extract(value, '$.filed.receipt') = ?", act.receipt) === 1
        ? []
        : [`lost: filing ${act.receipt}`];
    case 'export':
      return existsSync(act.target) ? [] : [`lost: ${act.target}`];
    case 'passphrase':
      return changesOf(db) === act.number
        ? []
        : [`passphrase ${act.number} opens, and the log knows of ${changesOf(db)} changes`];
  }
}

function changesOf(db: ReadDb): number {
  return db
    .prepare("SELECT count(*) FROM custody_entry WHERE kind = 'passphrase-changed'")
    .pluck()
    .get() as number;
}

function count(db: ReadDb, where: string, value: string): number {
  return db.prepare(`SELECT count(*) FROM current_record WHERE ${where}`).pluck().get(value) as number;
}

/** Everything outside is in the log and whole, everything in the log is outside, and nothing else lies there. */
async function faultyExports(db: ReadDb, out: string): Promise<string[]> {
  const values = db
    .prepare("SELECT value FROM current_record WHERE kind = 'export'")
    .pluck()
    .all() as string[];
  const known = values
    .map((value) => JSON.parse(value) as Export)
    .filter(({ target }) => dirname(target) === out);
  const faults = leftBehind(
    out,
    known.map(({ target }) => basename(target)),
  );
  for (const { target, kind } of known) {
    if (!existsSync(target)) faults.push(`in the log, and not there: ${target}`);
    else if (kind !== 'filing-kr' && !(await verifyArchiveAt(target)).ok) faults.push(`not whole: ${target}`);
    else if (kind === 'filing-kr' && readdirSync(target).length !== 2) faults.push(`not whole: ${target}`);
  }
  return faults;
}
