/** Rows as a vault of some schema version really holds them, and what must be readable of them in every later one. */
export interface Rows {
  readonly sql: string;
  readonly expected: readonly (readonly [query: string, rows: readonly unknown[]])[];
}

const first: Rows = {
  sql: `
    INSERT INTO meta VALUES ('created', '2026-11-24T05:47:42.123Z');
    INSERT INTO custody_entry (seq, entry, leaf) VALUES
      (0, '{"kind":"vault-created","subject":null}', zeroblob(32)),
      (1, '{"kind":"intake","subject":"itm_00000000000000000000"}', zeroblob(32)),
      (2, '{"kind":"destroy","subject":"rec_00000000000000000000"}', zeroblob(32));
    INSERT INTO checkpoint VALUES (3, '2026-11-24T05:47:42.123Z', 'jikim/vlt');
    INSERT INTO record (id, version, kind, entry_seq, salt, value) VALUES
      ('itm_00000000000000000000', 1, 'item', 1, zeroblob(32), '{"caseId":"cas_1","sha256":"aa"}'),
      ('rec_00000000000000000000', 1, 'filename', 1, zeroblob(32), '{"itemId":"itm_00000000000000000000","name":"화면.png"}');
    UPDATE record SET salt = NULL, value = NULL, destroyed_seq = 2 WHERE kind = 'filename';
    INSERT INTO content (id, state, sha256, sha512, size, chunks) VALUES (1, 'stored', 'aa', 'bb', 3, 1);
    INSERT INTO content_chunk VALUES (1048576, x'010203');
    INSERT INTO conversation VALUES (1, 'rdg_1', 'itm_00000000000000000000', 0, NULL, '대화');
    INSERT INTO participant VALUES (1, 1, 0, '가람');
    INSERT INTO message VALUES (1, 1, 0, 0, 0, 10, 1, '오후 3:00', '2026-11-24T15:00', 1, '안녕', NULL);
    INSERT INTO message_grams (rowid, grams) VALUES (1, '안녕');
    INSERT INTO label VALUES (1, 'cas_1', 'cas_1', 'note', '메모');
    INSERT INTO label_grams (rowid, grams) VALUES (1, '메모');`,
  expected: [
    [
      'SELECT kind, subject FROM custody_entry WHERE seq = 1',
      [{ kind: 'intake', subject: 'itm_00000000000000000000' }],
    ],
    [
      'SELECT id, case_id, sha256 FROM current_record',
      [{ id: 'itm_00000000000000000000', case_id: 'cas_1', sha256: 'aa' }],
    ],
    ['SELECT count(*) AS n FROM record WHERE destroyed_seq = 2', [{ n: 1 }]],
    ['SELECT hex(bytes) AS bytes FROM content_chunk', [{ bytes: '010203' }]],
    [
      'SELECT text FROM message JOIN message_grams ON message_grams.rowid = message.id WHERE message_grams MATCH \'"안녕"\'',
      [{ text: '안녕' }],
    ],
    [
      'SELECT text FROM label JOIN label_grams ON label_grams.rowid = label.id WHERE label_grams MATCH \'"메모"\'',
      [{ text: '메모' }],
    ],
  ],
};

const rows: ReadonlyMap<number, Rows> = new Map([[1, first]]);

/** Throws for a version without rows: a migration is not done before it has been tried on real ones. */
export function rowsOf(version: number): Rows {
  const found = rows.get(version);
  if (found === undefined) throw new Error(`no rows for version ${version}`);
  return found;
}
