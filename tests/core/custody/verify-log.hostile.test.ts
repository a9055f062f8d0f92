import { describe, expect, it } from 'vitest';
import { readCheckpoints } from '../../../electron/core/custody/checkpoint.ts';
import { toNoteSigner } from '../../../electron/core/custody/node-ed25519.ts';
import { nodeSha256 } from '../../../electron/core/custody/node-sha256.ts';
import { readTree } from '../../../electron/core/custody/proofs.ts';
import type { WriteDb } from '../../../electron/core/store/handles.ts';
import { toHex } from '../../../shared/bytes.ts';
import { signCheckpoint } from '../../../shared/custody/checkpoint.ts';
import { commitmentOf } from '../../../shared/custody/commitment.ts';
import { TEST_ORIGIN, TEST_SIGNER } from './fixture.ts';
import {
  CASE,
  CHECKPOINTS,
  codesOf,
  DESTROY_SEQ,
  ITEMS,
  openStolen,
  QUARANTINE_SEQ,
  rechain,
  SIZE,
  verify,
} from './tamper.ts';

const SEQS = Array.from({ length: SIZE }, (_, seq) => seq);
const editActor = (db: WriteDb, seq: number) =>
  db
    .prepare(
      "UPDATE custody_entry SET entry = replace(entry, 'per_00000000000000000001', 'per_00000000000000000002') WHERE seq = ?",
    )
    .run(seq);
const shift = (db: WriteDb, from: number, by: number) => {
  db.prepare('UPDATE custody_entry SET seq = -1 - seq WHERE seq >= ?').run(from);
  db.prepare('UPDATE custody_entry SET seq = -1 - seq + ? WHERE seq < 0').run(by);
};

describe.each(SEQS)('entry %i', (seq) => {
  it('edited is found', async () => {
    const db = openStolen();
    editActor(db, seq);
    expect(await codesOf(db)).toContain('LOG_ENTRY_LEAF');
  });

  it('edited with its hash made right is found', async () => {
    const db = openStolen();
    editActor(db, seq);
    rechain(db, SIZE);
    expect(await codesOf(db)).toContain('LOG_CHECKPOINT_ROOT');
  });

  it('edited with the whole chain behind it made right is found by the checkpoint', async () => {
    const db = openStolen();
    editActor(db, seq);
    rechain(db, 0);
    expect(await codesOf(db)).toEqual(['LOG_CHECKPOINT_ROOT']);
  });

  it('replaced by text that is no entry is found', async () => {
    const db = openStolen();
    db.prepare("UPDATE custody_entry SET entry = 'gone' WHERE seq = ?").run(seq);
    expect(await codesOf(db)).toContain('LOG_ENTRY_FORM');
  });

  it('dropped is found, leaving a gap or closing it', async () => {
    const gap = openStolen();
    gap.prepare('DELETE FROM custody_entry WHERE seq = ?').run(seq);
    const closed = openStolen();
    closed.prepare('DELETE FROM custody_entry WHERE seq = ?').run(seq);
    shift(closed, seq + 1, -1);
    for (const db of [gap, closed]) expect(await codesOf(db)).not.toEqual([]);
  });

  it('doubled under its own number is found', async () => {
    const db = openStolen();
    db.prepare('INSERT INTO custody_entry SELECT * FROM custody_entry WHERE seq = ?').run(seq);
    expect(await codesOf(db)).toContain('LOG_ENTRY_SEQ');
  });

  it('doubled is found', async () => {
    const db = openStolen();
    shift(db, seq + 1, 1);
    db.prepare(
      'INSERT INTO custody_entry (seq, entry, leaf) SELECT ?, entry, leaf FROM custody_entry WHERE seq = ?',
    ).run(seq + 1, seq);
    expect(await codesOf(db)).toContain('LOG_ENTRY_SEQ');
  });

  it('and all behind it cut off is found by the checkpoint', async () => {
    const db = openStolen();
    db.prepare('DELETE FROM custody_entry WHERE seq >= ?').run(seq);
    expect(await codesOf(db)).toContain('LOG_ROLLED_BACK');
  });
});

describe.each(SEQS.slice(0, -1))('entry %i and the next', (seq) => {
  it('exchanged are found', async () => {
    const db = openStolen();
    db.exec(
      `UPDATE custody_entry SET seq = CASE seq WHEN ${seq} THEN -1 ELSE -2 END WHERE seq IN (${seq}, ${seq + 1})`,
    );
    db.exec(`UPDATE custody_entry SET seq = CASE seq WHEN -1 THEN ${seq + 1} ELSE ${seq} END WHERE seq < 0`);
    expect(await codesOf(db)).toContain('LOG_ENTRY_SEQ');
  });
});

describe('a record', () => {
  const salted = (value: string) => commitmentOf(nodeSha256, new Uint8Array(32), value);
  it.each<[string, string, string[]]>([
    [
      'with another value',
      `UPDATE record SET value = '{"name":"x"}' WHERE id = '${CASE}' AND version = 1`,
      ['LOG_RECORD_COMMITMENT'],
    ],
    [
      'with another salt',
      `UPDATE record SET salt = zeroblob(32) WHERE id = '${CASE}' AND version = 1`,
      ['LOG_RECORD_COMMITMENT'],
    ],
    [
      'with a short salt',
      `UPDATE record SET salt = zeroblob(3) WHERE id = '${CASE}' AND version = 1`,
      ['LOG_RECORD_COMMITMENT'],
    ],
    [
      'with white space in its value',
      `UPDATE record SET value = value || ' ' WHERE id = '${CASE}' AND version = 1`,
      ['LOG_RECORD_COMMITMENT'],
    ],
    [
      'of another kind',
      `UPDATE record SET kind = 'party' WHERE id = '${CASE}' AND version = 1`,
      ['LOG_RECORD_KIND'],
    ],
    [
      'under another id',
      `UPDATE record SET id = 'cas_00000000000000000009' WHERE id = '${CASE}' AND version = 1`,
      ['LOG_RECORD_GONE', 'LOG_RECORD_UNKNOWN', 'LOG_RECORD_VERSION'],
    ],
    [
      'under another entry',
      `UPDATE record SET entry_seq = 8 WHERE id = '${CASE}' AND version = 2`,
      ['LOG_RECORD_GONE', 'LOG_RECORD_UNKNOWN'],
    ],
    [
      'under an entry that is not there',
      `UPDATE record SET entry_seq = 99 WHERE id = '${CASE}' AND version = 2`,
      ['LOG_RECORD_GONE', 'LOG_RECORD_UNKNOWN'],
    ],
    [
      'with its versions exchanged',
      `UPDATE record SET version = CASE version WHEN 1 THEN 12 ELSE 11 END WHERE id = '${CASE}'; UPDATE record SET version = version - 10 WHERE version > 10`,
      ['LOG_RECORD_VERSION'],
    ],
    [
      'with its newest version dropped',
      `DELETE FROM record WHERE id = '${CASE}' AND version = 2`,
      ['LOG_RECORD_GONE'],
    ],
    [
      'with its first version dropped',
      `DELETE FROM record WHERE id = '${CASE}' AND version = 1`,
      ['LOG_RECORD_GONE', 'LOG_RECORD_VERSION'],
    ],
    [
      'with its first version dropped and renumbered',
      `DELETE FROM record WHERE id = '${CASE}' AND version = 1; UPDATE record SET version = 1 WHERE id = '${CASE}'`,
      ['LOG_RECORD_GONE'],
    ],
    [
      'added',
      `INSERT INTO record (id, version, kind, entry_seq, salt, value) VALUES ('rec_00000000000000000009', 1, 'note', 8, zeroblob(32), '{}')`,
      ['LOG_RECORD_UNKNOWN'],
    ],
    [
      'added as a newer version',
      `INSERT INTO record (id, version, kind, entry_seq, salt, value) VALUES ('${CASE}', 3, 'case', 8, zeroblob(32), '{}')`,
      ['LOG_RECORD_UNKNOWN'],
    ],
    [
      'added as a tombstone',
      `INSERT INTO record (id, version, kind, entry_seq, destroyed_seq) VALUES ('rec_00000000000000000009', 1, 'note', 1, ${DESTROY_SEQ})`,
      ['LOG_RECORD_UNKNOWN', 'LOG_TOMBSTONE_UNFOUNDED'],
    ],
    [
      'that is no JSON',
      `UPDATE record SET value = 'x' WHERE id = '${CASE}' AND version = 1`,
      ['LOG_RECORD_COMMITMENT'],
    ],
    [
      'doubled',
      `INSERT INTO record SELECT * FROM record WHERE id = '${CASE}' AND version = 1`,
      ['LOG_RECORD_VERSION'],
    ],
    [
      'exchanged with another',
      `UPDATE record SET value = (SELECT value FROM record WHERE id = '${CASE}' AND version = 2), salt = (SELECT salt FROM record WHERE id = '${CASE}' AND version = 2) WHERE id = '${CASE}' AND version = 1`,
      ['LOG_RECORD_COMMITMENT'],
    ],
  ])('%s is found', async (_, sql, expected) => {
    const db = openStolen();
    db.exec(sql);
    expect(await codesOf(db)).toEqual(expected);
  });

  it('put back after its destruction is found', async () => {
    const db = openStolen();
    db.prepare('UPDATE record SET value = ?, salt = ?, destroyed_seq = NULL WHERE id = ?').run(
      '{}',
      new Uint8Array(32),
      ITEMS[0],
    );
    expect(salted('{}')).toHaveLength(32);
    expect(await codesOf(db)).toEqual(['LOG_DESTRUCTION_UNDONE', 'LOG_RECORD_COMMITMENT']);
  });

  it('put back in its true bytes after its destruction is found', async () => {
    const db = openStolen();
    const value = '{"a":1}';
    const commitment = toHex(salted(value));
    const { entry } = db
      .prepare<[], { entry: string }>('SELECT entry FROM custody_entry WHERE seq = 1')
      .get()!;
    const old = (JSON.parse(entry) as { commit: Record<string, string> }).commit[ITEMS[0]]!;
    db.prepare('UPDATE custody_entry SET entry = replace(entry, ?, ?) WHERE seq = 1').run(old, commitment);
    rechain(db, 0);
    db.prepare('UPDATE record SET value = ?, salt = ?, destroyed_seq = NULL WHERE id = ?').run(
      value,
      new Uint8Array(32),
      ITEMS[0],
    );
    expect(await codesOf(db)).toEqual(['LOG_CHECKPOINT_ROOT', 'LOG_DESTRUCTION_UNDONE']);
  });
});

describe('a tombstone', () => {
  const forge = (id: string, by: number | null) => {
    const db = openStolen();
    db.prepare('UPDATE record SET value = NULL, salt = NULL, destroyed_seq = ? WHERE id = ?').run(by, id);
    return db;
  };

  it.each([
    ['an entry that destroyed others', DESTROY_SEQ],
    ['a quarantine of others', QUARANTINE_SEQ],
    ['an entry of another kind', 8],
    ['an earlier entry', 0],
    ['an entry that is not there', 99],
    ['nothing', null],
  ])('forged on %s is found', async (_, by) => {
    expect(await codesOf(forge(ITEMS[3], by))).toEqual(['LOG_TOMBSTONE_UNFOUNDED']);
  });

  it('laid on the remainder that the same entry kept is found', async () => {
    expect(await codesOf(forge(ITEMS[1], QUARANTINE_SEQ))).toEqual(['LOG_TOMBSTONE_UNFOUNDED']);
  });

  it('pointing to another entry is found', async () => {
    const db = openStolen();
    db.prepare('UPDATE record SET destroyed_seq = ? WHERE id = ?').run(QUARANTINE_SEQ, ITEMS[0]);
    expect(await codesOf(db)).toEqual(['LOG_TOMBSTONE_UNFOUNDED']);
  });

  it.each([
    ['edited', "UPDATE record SET value = replace(value, 'itm_', 'cas_') WHERE kind = 'destroyed-list'"],
    [
      'emptied',
      `UPDATE record SET value = NULL, salt = NULL, destroyed_seq = 8 WHERE kind = 'destroyed-list'`,
    ],
    ['dropped', "DELETE FROM record WHERE kind = 'destroyed-list'"],
    ['of another kind', "UPDATE record SET kind = 'note' WHERE kind = 'destroyed-list'"],
    ['no JSON', "UPDATE record SET value = '{' WHERE kind = 'destroyed-list'"],
    ['no list', `UPDATE record SET value = '{"ids":5}' WHERE kind = 'destroyed-list'`],
  ])('whose list is %s is found', async (_, sql) => {
    const db = openStolen();
    db.exec(sql);
    expect(await codesOf(db)).toContain('LOG_TOMBSTONE_UNFOUNDED');
  });

  it.each([
    ['a value without a salt', `UPDATE record SET salt = NULL WHERE id = '${CASE}'`],
    ['a salt without a value', `UPDATE record SET value = NULL WHERE id = '${CASE}'`],
    [
      'a mark on a value that is there',
      `UPDATE record SET destroyed_seq = ${DESTROY_SEQ} WHERE id = '${CASE}'`,
    ],
  ])('half made is found: %s', async (_, sql) => {
    const db = openStolen();
    db.exec(sql);
    expect(await codesOf(db)).toEqual(['LOG_TOMBSTONE_UNFOUNDED']);
  });
});

describe('a stored checkpoint', () => {
  const forge = (size: number, key = TEST_SIGNER, at: string | null = null) =>
    signCheckpoint(
      nodeSha256,
      { origin: TEST_ORIGIN, size, root: readTree(openStolen(), size).root(size), at },
      key,
    );
  const set = (column: string, value: string | number, size: number = 6) => {
    const db = openStolen();
    db.prepare(`UPDATE checkpoint SET ${column} = ? WHERE size = ?`).run(value, size);
    return db;
  };

  it('signed by another key is found', async () => {
    const other = toNoteSigner(TEST_ORIGIN, new Uint8Array(32).fill(3));
    const { at } = readCheckpoints(openStolen())[1]!;
    expect(await codesOf(set('note', forge(6, other, at)))).toEqual(['LOG_CHECKPOINT_SIGNATURE']);
  });

  it.each([
    ['filed under another size', () => set('size', 7)],
    ['filed with another time', () => set('at', '2020-01-01T00:00:00.000Z')],
    ['without the time it is filed with', () => set('note', forge(6))],
    ['exchanged with another', () => set('note', readCheckpoints(openStolen())[0]!.note)],
    [
      'with a signature of somebody else added',
      () => set('note', `${readCheckpoints(openStolen())[1]!.note}— other.example/w AAAAAAAA\n`),
    ],
    ['emptied', () => set('note', '')],
  ])('%s is found', async (_, attack) => {
    expect(await codesOf(attack())).toEqual(['LOG_CHECKPOINT_FORM']);
  });

  it('of a whole log written anew under another key is found', async () => {
    const db = openStolen();
    editActor(db, 0);
    rechain(db, 0);
    const other = toNoteSigner(TEST_ORIGIN, new Uint8Array(32).fill(3));
    for (const { size, at } of readCheckpoints(db)) {
      const note = signCheckpoint(
        nodeSha256,
        { origin: TEST_ORIGIN, size, root: readTree(db, size).root(size), at },
        other,
      );
      db.prepare('UPDATE checkpoint SET note = ? WHERE size = ?').run(note, size);
    }
    expect(await codesOf(db)).toEqual(['LOG_CHECKPOINT_SIGNATURE']);
  });
});

describe('a ruined log', () => {
  it('is reported to the end, however much is wrong', async () => {
    const db = openStolen();
    db.exec(`WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 150000)
      INSERT INTO record (id, version, kind, entry_seq) SELECT 'rec_' || i, 1, 'note', 99 FROM n`);
    const found = await verify(db);
    expect(found.filter(({ code }) => code === 'LOG_RECORD_UNKNOWN')).toHaveLength(150_000);
  });

  it('with a table missing fails, and leaves the connection free', async () => {
    const db = openStolen();
    db.exec('ALTER TABLE custody_entry RENAME TO gone');
    await expect(verify(db)).rejects.toThrow(/no such table/);
    expect(() => db.exec('ALTER TABLE gone RENAME TO custody_entry')).not.toThrow();
    expect(await verify(db)).toEqual([]);
  });
});

/** Each of these is listed in docs/custody-log.md: from inside, nobody can see it; a checkpoint given away shows it. */
describe('what cannot be seen without an outside witness', () => {
  const known = readCheckpoints(openStolen()).at(-1)!.note;

  it.each<[string, (db: WriteDb) => void, string]>([
    [
      'newer entries cut off together with their checkpoints',
      (db) => {
        db.exec(
          'DELETE FROM record WHERE entry_seq >= 8; DELETE FROM custody_entry WHERE seq >= 8; DELETE FROM checkpoint WHERE size > 8',
        );
      },
      'LOG_ROLLED_BACK',
    ],
    [
      'history rewritten by the holder of the key, who signs it anew',
      (db) => {
        editActor(db, 1);
        rechain(db, 0);
        for (const { size, at } of readCheckpoints(db)) {
          const note = signCheckpoint(
            nodeSha256,
            { origin: TEST_ORIGIN, size, root: readTree(db, size).root(size), at },
            TEST_SIGNER,
          );
          db.prepare('UPDATE checkpoint SET note = ? WHERE size = ?').run(note, size);
        }
      },
      'LOG_CHECKPOINT_ROOT',
    ],
    [
      'an entry behind the last checkpoint rewritten',
      (db) => {
        db.exec(`DELETE FROM checkpoint WHERE size > ${CHECKPOINTS[1]}`);
        editActor(db, 8);
        rechain(db, 0);
      },
      'LOG_CHECKPOINT_ROOT',
    ],
  ])('%s', async (_, attack, seen) => {
    const db = openStolen();
    attack(db);
    expect(await verify(db)).toEqual([]);
    expect(await codesOf(db, [known])).toContain(seen);
  });

  it('a checkpoint dropped, while a later one stands', async () => {
    const db = openStolen();
    db.exec('DELETE FROM checkpoint WHERE size = 3');
    expect(await verify(db)).toEqual([]);
  });
});
