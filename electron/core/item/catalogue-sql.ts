/**
 * Temporary tables lie in memory only (`temp_store` is asserted at every opening) and go with the connection. Values stand
 * as JSON in records of several kinds; looking them up row by row takes seconds in a case of a hundred thousand items.
 */
export const TABLES: readonly string[] = [
  `CREATE TEMP TABLE item_fact (
    item_id TEXT PRIMARY KEY, case_id TEXT, seq INTEGER, sha256 TEXT, type TEXT, size INTEGER,
    name TEXT, name_folded TEXT, name_order TEXT, taken_at TEXT, copy_kind TEXT, file_at TEXT,
    is_export INTEGER NOT NULL DEFAULT 0, has_preview INTEGER NOT NULL DEFAULT 0,
    is_isolated INTEGER NOT NULL DEFAULT 0, is_exhibited INTEGER NOT NULL DEFAULT 0,
    kind TEXT GENERATED ALWAYS AS (CASE
      WHEN type LIKE 'image/%' THEN 'picture'
      WHEN type = 'application/pdf' THEN 'pdf'
      WHEN type LIKE 'audio/%' OR type LIKE 'video/%' THEN 'media'
      WHEN is_export THEN 'chat'
      WHEN type LIKE 'text/%' OR type = 'message/rfc822' THEN 'text'
      ELSE 'other' END) STORED
  ) STRICT`,
  'CREATE TEMP TABLE item_stale (item_id TEXT PRIMARY KEY) STRICT',
  'CREATE TEMP TABLE item_fact_state (entries INTEGER NOT NULL) STRICT',
  'INSERT INTO temp.item_fact_state VALUES (0)',
];

/** Each order of a list is read off an index: a page costs the same wherever it lies. Made after the rows. */
export const INDEXES: readonly string[] = ['seq', 'name_order', 'size', 'type', 'file_at'].map(
  (column) => `CREATE INDEX IF NOT EXISTS temp.item_fact_${column} ON item_fact (case_id, ${column}, seq)`,
);

/** Items that the entries from a number on say something of. */
export const STALE = `INSERT OR IGNORE INTO temp.item_stale
  SELECT CASE kind WHEN 'item' THEN id ELSE item_id END FROM record
  WHERE entry_seq >= ? AND value IS NOT NULL AND (kind = 'item' OR item_id IS NOT NULL)
  UNION SELECT subject FROM custody_entry WHERE kind = 'quarantine' AND seq >= ? AND subject IS NOT NULL`;

/** What each kind of record says of its item: the newest that was not destroyed counts. */
const SAID: readonly (readonly [kind: string, columns: string, set: string])[] = [
  [
    'filename',
    "json_extract(value, '$.name') AS name",
    'name = said.name, name_folded = fold_name(said.name), name_order = name_order(said.name)',
  ],
  [
    'acquisition',
    `json_extract(value, '$.at') AS at, json_extract(value, '$.copyKind') AS copy,
     json_extract(value, '$.fileTimes.modified') AS file, json_extract(value, '$.method') = 'export' AS export`,
    'taken_at = said.at, copy_kind = said.copy, file_at = said.file, is_export = said.export',
  ],
  ['derivative', "max(json_extract(value, '$.purpose') = 'preview') AS made", 'has_preview = said.made'],
  ['reading', '1', 'is_export = 1'],
  ['quarantine', '1', 'is_isolated = 1'],
];

/** The statements that fill the table, for every item or for the stale ones. */
export function factSteps(scope: 'all' | 'stale'): string[] {
  // The plus keeps the index on kinds out: stale items are few, and found by their own.
  const of = (kind: string, id: string): string =>
    scope === 'all'
      ? `kind = '${kind}'`
      : `+kind = '${kind}' AND ${id} IN (SELECT item_id FROM temp.item_stale)`;
  return [
    `INSERT INTO temp.item_fact (item_id, case_id, seq, sha256, type, size)
     SELECT id, case_id, entry_seq, sha256, json_extract(value, '$.type'), json_extract(value, '$.size')
     FROM record WHERE ${of('item', 'id')} AND value IS NOT NULL`,
    ...SAID.map(
      ([kind, columns, set]) =>
        `UPDATE temp.item_fact SET ${set} FROM
         (SELECT item_id, max(entry_seq), ${columns} FROM record
          WHERE ${of(kind, 'item_id')} AND value IS NOT NULL GROUP BY item_id) said
         WHERE said.item_id = temp.item_fact.item_id`,
    ),
  ];
}

/** Exhibits are few: which items they show is gathered whole. */
export const EXHIBITED: readonly string[] = [
  'UPDATE temp.item_fact SET is_exhibited = 0 WHERE is_exhibited = 1',
  `UPDATE temp.item_fact SET is_exhibited = 1 WHERE item_id IN
   (SELECT json_extract(part.value, '$.itemId') FROM current_record r, json_each(r.value, '$.parts') part
    WHERE r.kind = 'exhibit')`,
];
