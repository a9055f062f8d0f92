import { randomBytes } from 'node:crypto';
import { cpSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { readLastCheckpoint } from '../../../electron/core/custody/checkpoint.ts';
import { quarantineItem } from '../../../electron/core/quarantine/quarantine.ts';
import type { Session } from '../../../electron/core/session/session.ts';
import { verifyVault } from '../../../electron/core/verify-vault/verify-vault.ts';
import {
  addDraft,
  addProtectedChild,
  newOffice,
  openOffice,
  takeChat,
  takeOne,
} from '../../faults/office.ts';
import { addPreview } from '../../faults/work-vault.ts';
import { temporaryFolder } from '../vault/vault-folder.ts';

let template: string;
const folders: string[] = [];
let chat: string;
let known: string;

beforeAll(async () => {
  const { mkdtempSync } = await import('node:fs');
  const { tmpdir } = await import('node:os');
  const folder = mkdtempSync(join(tmpdir(), 'jikim-verify-'));
  folders.push(folder);
  template = join(folder, 'vault');
  const { session, caseId } = await newOffice(template);
  addProtectedChild(session, caseId);
  chat = await takeChat(session, caseId, [
    ['이든', '안녕'],
    ['하늘', '그래'],
    ['이든', '내일 봐'],
  ]);
  const other = await takeChat(session, caseId, [['바다', '다른 대화']]);
  const blob = await takeOne(session, caseId, 'blob.bin', randomBytes(1_500_000));
  addPreview(session, caseId, blob);
  addDraft(session, caseId, [chat, other]);
  const isolated = await takeOne(session, caseId, 'isolated.bin', randomBytes(1000));
  await quarantineItem(session, isolated, { isolatedBy: '상담원 A' });
  known = readLastCheckpoint(session.db)!.note;
  await session.close();
  return () => rmSync(folder, { recursive: true, force: true });
});

/** A copy of the vault to attack. */
function stolen(): string {
  const dir = join(temporaryFolder(), 'vault');
  cpSync(template, dir, { recursive: true });
  return dir;
}

async function verdictOf(session: Session, knownCheckpoints: readonly string[] = []) {
  return await verifyVault(session, { knownCheckpoints, onProgress: () => {} });
}

/** Codes found after somebody with the key changed rows: triggers and foreign keys do not stop them. */
async function codesAfter(sql: string): Promise<string[]> {
  const session = await openOffice(stolen());
  try {
    session.db.pragma('foreign_keys = OFF');
    const triggers = session.db
      .prepare("SELECT name FROM sqlite_schema WHERE type = 'trigger'")
      .pluck()
      .all();
    for (const name of triggers) session.db.exec(`DROP TRIGGER ${name}`);
    session.db.exec(sql);
    const { findings, ok } = await verdictOf(session);
    expect(ok).toBe(findings.length === 0);
    return [...new Set(findings.map(({ code }) => code as string))].sort();
  } finally {
    await session.close().catch(() => {});
  }
}

describe('a vault nobody touched', () => {
  it('is whole, and what was isolated is withheld, not damaged', async () => {
    const session = await openOffice(stolen());
    expect(await verdictOf(session, [known])).toMatchObject({ ok: true, findings: [], withheld: 1 });
    await session.close();
  });
});

const BLOB = '(SELECT id FROM content WHERE size = 1500000)';
const LAST = '(SELECT max(id) FROM message WHERE kind = 0)';

describe('somebody with the key', () => {
  it.each<[string, string, string]>([
    [
      'flips a byte of a content',
      `UPDATE content_chunk SET bytes = zeroblob(1048576) WHERE id = ${BLOB} * 1048576`,
      'CONTENT_DIFFERS',
    ],
    [
      'cuts a chunk',
      `UPDATE content_chunk SET bytes = substr(bytes, 1, 99) WHERE id = ${BLOB} * 1048576 + 1`,
      'CONTENT_DIFFERS',
    ],
    ['drops a chunk', `DELETE FROM content_chunk WHERE id = ${BLOB} * 1048576`, 'CONTENT_DIFFERS'],
    ['adds a chunk', `INSERT INTO content_chunk VALUES (${BLOB} * 1048576 + 2, x'00')`, 'ROW_STRAY'],
    ['adds rows of no content', "INSERT INTO content_chunk VALUES (9999 * 1048576, x'00')", 'ROW_STRAY'],
    ['hides a content', `UPDATE content SET state = 'removing' WHERE id = ${BLOB}`, 'CONTENT_MISSING'],
    [
      'changes a recorded SHA-256',
      `UPDATE content SET sha256 = replace(sha256, substr(sha256, 1, 4), '0000') WHERE id = ${BLOB}`,
      'CONTENT_MISSING',
    ],
    ['changes a size', `UPDATE content SET size = size - 1 WHERE id = ${BLOB}`, 'CONTENT_DIFFERS'],
    ['changes a number of chunks', `UPDATE content SET chunks = 9 WHERE id = ${BLOB}`, 'ROW_STRAY'],
    ['drops a content', `DELETE FROM content WHERE id = ${BLOB}`, 'CONTENT_MISSING'],
    [
      'adds a content of no record',
      "INSERT INTO content (state, sha256, sha512, size, chunks) VALUES ('stored', 'x', 'y', 0, 0)",
      'CONTENT_UNKNOWN',
    ],
    ['edits a message', `UPDATE message SET text = '아니' WHERE id = ${LAST}`, 'READING_DIFFERS'],
    [
      'edits the time of a message',
      `UPDATE message SET time = '2020-01-01T00:00' WHERE id = ${LAST}`,
      'READING_DIFFERS',
    ],
    [
      'edits the place of a message in the original',
      `UPDATE message SET offset = offset + 1 WHERE id = ${LAST}`,
      'READING_DIFFERS',
    ],
    ['drops a message', `DELETE FROM message WHERE id = ${LAST}`, 'READING_DIFFERS'],
    [
      'adds a message',
      `INSERT INTO message (conversation_id, number, kind, offset, length, line, text) SELECT conversation_id, 99, 0, 0, 0, 0, 'x' FROM message LIMIT 1`,
      'READING_DIFFERS',
    ],
    [
      'adds a message before the first',
      `INSERT INTO message (conversation_id, number, kind, offset, length, line, text) SELECT conversation_id, -5, 0, 0, 0, 0, 'x' FROM message LIMIT 1`,
      'READING_DIFFERS',
    ],
    [
      'exchanges two messages',
      `UPDATE message SET number = 1000 - number WHERE conversation_id = 1 AND kind = 0`,
      'READING_DIFFERS',
    ],
    [
      'gives a message to another person',
      `UPDATE message SET participant_id = (SELECT max(id) FROM participant) WHERE id = (SELECT min(id) FROM message WHERE kind = 0)`,
      'READING_DIFFERS',
    ],
    [
      'renames a participant',
      "UPDATE participant SET name = '무지개' WHERE name = '이든'",
      'READING_DIFFERS',
    ],
    [
      'adds a participant',
      "INSERT INTO participant (conversation_id, number, name) VALUES (1, 9, '무지개')",
      'ROW_STRAY',
    ],
    ['titles a conversation', "UPDATE conversation SET title = 'x' WHERE id = 1", 'READING_DIFFERS'],
    [
      'moves a conversation to another item',
      'UPDATE conversation SET item_id = (SELECT item_id FROM conversation WHERE id = 2) WHERE id = 1',
      'ROW_STRAY',
    ],
    [
      'adds a message of no conversation',
      'UPDATE message SET conversation_id = 77 WHERE id = (SELECT max(id) FROM message)',
      'ROW_STRAY',
    ],
    ['edits a label', "UPDATE label SET text = 'x' WHERE kind = 'name'", 'LABEL_DIFFERS'],
    ['drops a label', "DELETE FROM label WHERE kind = 'file'", 'LABEL_DIFFERS'],
    [
      'adds a label',
      "INSERT INTO label (subject, kind, text) VALUES ('itm_x', 'note', 'x')",
      'LABEL_DIFFERS',
    ],
    [
      'edits a record',
      "UPDATE record SET value = replace(value, '안녕', 'x') || ' ' WHERE kind = 'case'",
      'LOG_RECORD_COMMITMENT',
    ],
    [
      'edits a derivative',
      "UPDATE record SET value = replace(value, 'image/jpeg', 'image/png') WHERE kind = 'derivative'",
      'LOG_RECORD_COMMITMENT',
    ],
    [
      'drops the record of an isolation',
      "UPDATE record SET value = NULL, salt = NULL, destroyed_seq = entry_seq WHERE kind = 'quarantine'",
      'LOG_TOMBSTONE_UNFOUNDED',
    ],
    [
      'edits an entry',
      'UPDATE custody_entry SET entry = replace(entry, \'"ok"\', \'"back"\') WHERE seq = 3',
      'LOG_ENTRY_LEAF',
    ],
    [
      'makes the clock of an entry unlike any',
      'UPDATE custody_entry SET entry = replace(entry, \'"ok"\', \'"xx"\') WHERE seq = 3',
      'LOG_ENTRY_FORM',
    ],
    [
      'makes an entry at which the clock was moved unlike any',
      `UPDATE custody_entry SET entry = replace(replace(entry, '"ok"', '"back"'), '"v":1', '"v":7') WHERE seq = 3`,
      'LOG_ENTRY_FORM',
    ],
    [
      'makes a date on paper unreadable',
      `UPDATE record SET kind = 'paper-anchor' WHERE kind = 'party'`,
      'LOG_RECORD_KIND',
    ],
    ['drops an entry', 'DELETE FROM custody_entry WHERE seq = 3', 'LOG_ENTRY_SEQ'],
    ['cuts the newest entries', 'DELETE FROM custody_entry WHERE seq > 5', 'LOG_ROLLED_BACK'],
    [
      'edits a checkpoint',
      "UPDATE checkpoint SET note = replace(note, 'jikim', 'other')",
      'LOG_CHECKPOINT_SIGNATURE',
    ],
    ['hides something in meta', "INSERT INTO meta VALUES ('note', 'x')", 'ROW_STRAY'],
    [
      'puts back the bytes of an isolated item',
      `UPDATE content SET sha256 = (SELECT sha256 FROM current_record WHERE kind = 'quarantine') WHERE id = ${BLOB}`,
      'WITHHELD_PRESENT',
    ],
  ])('%s: found', { timeout: 20_000 }, async (_, sql, code) => {
    expect(await codesAfter(sql)).toContain(code);
  });
});

/** A page of 16 KiB of an older file put over the same page of the newer one: authentic, and of another time. */
describe('an older page put back into a newer file', () => {
  it('is found by the log or the hashes, or changes nothing that is shown', async () => {
    const dir = stolen();
    const older = readFileSync(join(dir, 'vault.db'));
    const session = await openOffice(dir);
    const caseId = session.db
      .prepare("SELECT id FROM current_record WHERE kind = 'case'")
      .pluck()
      .get() as string;
    for (let i = 0; i < 12; i++) await takeOne(session, caseId, `${i}.bin`, randomBytes(20_000));
    await session.close();
    const newer = readFileSync(join(dir, 'vault.db'));
    const truth = await shownBy(dir);
    const outcomes = { same: 0, refused: 0, found: 0, missed: [] as number[] };
    for (let at = 0; at + 16384 <= Math.min(older.length, newer.length); at += 16384) {
      const page = older.subarray(at, at + 16384);
      if (page.equals(newer.subarray(at, at + 16384))) continue;
      const attacked = Buffer.from(newer);
      page.copy(attacked, at);
      writeFileSync(join(dir, 'vault.db'), attacked);
      const outcome = await outcomeOf(dir, truth);
      if (outcome === 'missed') outcomes.missed.push(at / 16384 + 1);
      else outcomes[outcome]++;
      writeFileSync(join(dir, 'vault.db'), newer);
    }
    expect(outcomes.missed).toEqual([]);
    expect(outcomes.found + outcomes.refused).toBeGreaterThan(3);
  });
});

/** All that a person is shown. The word index is not among it: hits are compared with the texts. */
function dump(session: Session): string {
  const tables = ['custody_entry', 'record', 'content', 'conversation', 'participant', 'message', 'label'];
  return JSON.stringify(
    tables.map((table) => session.db.prepare(`SELECT * FROM ${table} ORDER BY 1, 2`).all()),
  );
}

async function shownBy(dir: string): Promise<string> {
  const copy = join(temporaryFolder(), 'vault');
  cpSync(dir, copy, { recursive: true });
  const session = await openOffice(copy);
  const shown = dump(session);
  await session.close();
  return shown;
}

async function outcomeOf(dir: string, truth = ''): Promise<'refused' | 'found' | 'same' | 'missed'> {
  const copy = join(temporaryFolder(), 'vault');
  cpSync(dir, copy, { recursive: true });
  let session: Session;
  try {
    session = await openOffice(copy);
  } catch {
    return 'refused';
  }
  try {
    if (!(await verdictOf(session)).ok) return 'found';
    return dump(session) === truth ? 'same' : 'missed';
  } catch {
    return 'refused';
  } finally {
    await session.close().catch(() => {});
  }
}

describe('a whole folder put back to an older state', () => {
  it('cannot be seen from inside, and is found by a checkpoint kept elsewhere', async () => {
    const dir = stolen();
    const before = join(temporaryFolder(), 'vault');
    cpSync(dir, before, { recursive: true });
    const session = await openOffice(dir);
    const caseId = session.db
      .prepare("SELECT id FROM current_record WHERE kind = 'case'")
      .pluck()
      .get() as string;
    await takeOne(session, caseId, 'later.bin', randomBytes(100));
    const later = readLastCheckpoint(session.db)!.note;
    await session.close();
    const old = await openOffice(before);
    expect(await verdictOf(old)).toMatchObject({ ok: true });
    const { findings } = await verdictOf(old, [later]);
    expect(findings).toMatchObject([{ code: 'LOG_ROLLED_BACK' }]);
    await old.close();
  });

  it('with only vault.db put back is seen by the mark of the last closing', async () => {
    const dir = stolen();
    const older = readFileSync(join(dir, 'vault.db'));
    const session = await openOffice(dir);
    const caseId = session.db
      .prepare("SELECT id FROM current_record WHERE kind = 'case'")
      .pluck()
      .get() as string;
    await takeOne(session, caseId, 'later.bin', randomBytes(100));
    await session.close();
    writeFileSync(join(dir, 'vault.db'), older);
    const opened = await openOffice(dir);
    expect((await verdictOf(opened)).findings).toMatchObject([{ code: 'MARK_DIFFERS' }]);
    await opened.close();
  });
});

describe('the files of a closed vault', () => {
  it('show a flipped byte in any page and either key file', { timeout: 60_000 }, async () => {
    const size = statSync(join(template, 'vault.db')).size;
    const places = [
      ...Array.from({ length: 12 }, (_, i) => ['vault.db', 5000 + Math.floor((size / 12) * i)] as const),
      ['keys.json', 300] as const,
      ['keys.copy.json', 300] as const,
    ];
    for (const [file, offset] of places) {
      const dir = stolen();
      const bytes = readFileSync(join(dir, file));
      bytes[offset % bytes.length]! ^= 1;
      writeFileSync(join(dir, file), bytes);
      expect(await outcomeOf(dir), `${file} ${offset}`).not.toBe('missed');
    }
  });
});
