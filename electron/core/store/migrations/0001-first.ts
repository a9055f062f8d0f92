/**
 * The first schema. Frozen: a later change is a new migration. Imports nothing.
 *
 * Three ideas carry it:
 * - `custody_entry` is the append-only log. Its entries hold ids, codes, times and salted commitments, nothing else.
 * - `record` holds every value that an entry commits to (a case, a party, an acquisition, an exhibit, ...), one row for
 *   each (id, version), as canonical JSON beside its salt. Destroying a value empties the row and leaves a tombstone; the
 *   entry stays provable. Columns that queries need are computed by SQLite from the value, so they cannot disagree.
 * - `content` and `content_chunk` hold bytes. Content is invisible to everything until its state is `stored`.
 * Readings of chat exports can be made again from the originals, so their rows are bound by one digest in their record.
 */
export const sql = `
CREATE TABLE meta (key TEXT PRIMARY KEY, value ANY NOT NULL) STRICT, WITHOUT ROWID;

CREATE TABLE custody_entry (
  seq INTEGER PRIMARY KEY,
  entry TEXT NOT NULL,
  leaf BLOB NOT NULL CHECK (length(leaf) = 32),
  kind TEXT NOT NULL GENERATED ALWAYS AS (json_extract(entry, '$.kind')) VIRTUAL,
  subject TEXT GENERATED ALWAYS AS (json_extract(entry, '$.subject')) VIRTUAL
) STRICT;
CREATE INDEX custody_entry_subject ON custody_entry (subject);
CREATE INDEX custody_entry_kind ON custody_entry (kind);
CREATE TRIGGER custody_entry_next BEFORE INSERT ON custody_entry
  WHEN NEW.seq <> (SELECT coalesce(max(seq) + 1, 0) FROM custody_entry)
  BEGIN SELECT RAISE(ABORT, 'custody log: not the next entry'); END;
CREATE TRIGGER custody_entry_no_update BEFORE UPDATE ON custody_entry
  BEGIN SELECT RAISE(ABORT, 'custody log: append only'); END;
CREATE TRIGGER custody_entry_no_delete BEFORE DELETE ON custody_entry
  BEGIN SELECT RAISE(ABORT, 'custody log: append only'); END;

CREATE TABLE checkpoint (
  size INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  note TEXT NOT NULL
) STRICT;
CREATE TRIGGER checkpoint_no_replace BEFORE INSERT ON checkpoint
  WHEN EXISTS (SELECT 1 FROM checkpoint WHERE size >= NEW.size)
  BEGIN SELECT RAISE(ABORT, 'checkpoint: append only'); END;
CREATE TRIGGER checkpoint_no_update BEFORE UPDATE ON checkpoint
  BEGIN SELECT RAISE(ABORT, 'checkpoint: append only'); END;
CREATE TRIGGER checkpoint_no_delete BEFORE DELETE ON checkpoint
  BEGIN SELECT RAISE(ABORT, 'checkpoint: append only'); END;

CREATE TABLE record (
  id TEXT NOT NULL,
  version INTEGER NOT NULL CHECK (version > 0),
  kind TEXT NOT NULL,
  entry_seq INTEGER NOT NULL REFERENCES custody_entry (seq),
  salt BLOB CHECK (length(salt) = 32),
  value TEXT,
  destroyed_seq INTEGER REFERENCES custody_entry (seq),
  case_id TEXT GENERATED ALWAYS AS (json_extract(value, '$.caseId')) VIRTUAL,
  item_id TEXT GENERATED ALWAYS AS (json_extract(value, '$.itemId')) VIRTUAL,
  sha256 TEXT GENERATED ALWAYS AS (json_extract(value, '$.sha256')) VIRTUAL,
  PRIMARY KEY (id, version),
  CHECK ((value IS NULL) = (destroyed_seq IS NOT NULL)),
  CHECK ((value IS NULL) = (salt IS NULL))
) STRICT;
CREATE INDEX record_entry ON record (entry_seq);
CREATE INDEX record_kind_case ON record (kind, case_id);
CREATE INDEX record_item ON record (item_id) WHERE item_id IS NOT NULL;
CREATE INDEX record_sha256 ON record (sha256) WHERE sha256 IS NOT NULL;
CREATE TRIGGER record_next_version BEFORE INSERT ON record
  WHEN NEW.version <> (SELECT coalesce(max(version) + 1, 1) FROM record WHERE id = NEW.id)
  BEGIN SELECT RAISE(ABORT, 'record: not the next version'); END;
CREATE TRIGGER record_only_destroyed BEFORE UPDATE ON record
  WHEN NEW.id <> OLD.id OR NEW.version <> OLD.version OR NEW.kind <> OLD.kind OR NEW.entry_seq <> OLD.entry_seq
    OR NEW.value IS NOT NULL
  BEGIN SELECT RAISE(ABORT, 'record: a value can only be destroyed'); END;
CREATE TRIGGER record_no_delete BEFORE DELETE ON record
  BEGIN SELECT RAISE(ABORT, 'record: append only'); END;
CREATE VIEW current_record AS
  SELECT r.* FROM record r
  WHERE r.value IS NOT NULL AND r.version = (SELECT max(v.version) FROM record v WHERE v.id = r.id);

-- state: writing (not yet visible) | stored | removing (being destroyed in slices)
CREATE TABLE content (
  id INTEGER PRIMARY KEY,
  state TEXT NOT NULL CHECK (state IN ('writing', 'stored', 'removing')),
  sha256 TEXT,
  sha512 TEXT,
  size INTEGER,
  chunks INTEGER
) STRICT;
CREATE UNIQUE INDEX content_sha256 ON content (sha256) WHERE state = 'stored';
-- id = content.id * 1048576 + position: one tree, in reading order, and no second index
CREATE TABLE content_chunk (id INTEGER PRIMARY KEY, bytes BLOB NOT NULL) STRICT;

CREATE TABLE conversation (
  id INTEGER PRIMARY KEY,
  reading_id TEXT NOT NULL,
  item_id TEXT NOT NULL,
  number INTEGER NOT NULL,
  entry_name TEXT,
  title TEXT,
  UNIQUE (reading_id, number)
) STRICT;
CREATE INDEX conversation_item ON conversation (item_id);
CREATE TABLE participant (
  id INTEGER PRIMARY KEY,
  conversation_id INTEGER NOT NULL REFERENCES conversation (id),
  number INTEGER NOT NULL,
  name TEXT NOT NULL,
  UNIQUE (conversation_id, number)
) STRICT;
-- kind: 0 message, 1 system, 2 structure, 3 unparsed. id = row of message_grams.
CREATE TABLE message (
  id INTEGER PRIMARY KEY,
  conversation_id INTEGER NOT NULL REFERENCES conversation (id),
  number INTEGER NOT NULL,
  kind INTEGER NOT NULL,
  offset INTEGER NOT NULL,
  length INTEGER NOT NULL,
  line INTEGER NOT NULL,
  raw_timestamp TEXT,
  time TEXT,
  participant_id INTEGER,
  text TEXT,
  doubts TEXT
) STRICT;
CREATE UNIQUE INDEX message_order ON message (conversation_id, number);
CREATE VIRTUAL TABLE message_grams USING fts5 (grams, content = '', contentless_delete = 1, detail = none,
  tokenize = "unicode61 remove_diacritics 0 categories 'L* N* Co So Sm Sk Sc P* M* Cf Cn'");

-- Names, file names and notes, for search. subject: id of a record.
CREATE TABLE label (
  id INTEGER PRIMARY KEY,
  subject TEXT NOT NULL,
  case_id TEXT,
  kind TEXT NOT NULL CHECK (kind IN ('name', 'file', 'note')),
  text TEXT NOT NULL
) STRICT;
CREATE INDEX label_subject ON label (subject);
CREATE VIRTUAL TABLE label_grams USING fts5 (grams, content = '', contentless_delete = 1, detail = none,
  tokenize = "unicode61 remove_diacritics 0 categories 'L* N* Co So Sm Sk Sc P* M* Cf Cn'");
`;
