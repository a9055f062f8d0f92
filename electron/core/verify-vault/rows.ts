import type { VaultFinding } from '../../../shared/i18n/vault-findings.ts';
import type { ReadDb } from '../store/handles.ts';

/** Rows beside the records that no digest covers: each must belong to something that the log commits to. */
export function verifyRows(db: ReadDb): VaultFinding[] {
  return STRAY.flatMap(([table, sql]) =>
    (db.prepare(sql).pluck().all() as (string | number)[]).map(
      (id): VaultFinding => ({ code: 'ROW_STRAY', params: { table, id } }),
    ),
  );
}

const STRAY: [table: string, sql: string][] = [
  ['content', "SELECT id FROM content WHERE state <> 'stored'"],
  // A row of content holds no more chunks than its size needs; more could hide bytes behind an item.
  [
    'content_chunk',
    `SELECT k.id FROM content_chunk k LEFT JOIN content c ON c.id = k.id / 1048576
     WHERE c.id IS NULL OR k.id % 1048576 >= c.chunks`,
  ],
  ['content', "SELECT id FROM content WHERE state = 'stored' AND chunks <> (size + 1048575) / 1048576"],
  // A conversation moved to another item would be shown as that item's words.
  [
    'conversation',
    `SELECT c.id FROM conversation c LEFT JOIN record r ON r.id = c.reading_id AND r.kind = 'reading' AND r.value IS NOT NULL
     WHERE r.id IS NULL OR r.item_id <> c.item_id`,
  ],
  ['message', 'SELECT id FROM message WHERE conversation_id NOT IN (SELECT id FROM conversation)'],
  [
    'message',
    `SELECT m.id FROM message m LEFT JOIN participant p ON p.id = m.participant_id
     WHERE m.participant_id IS NOT NULL AND p.conversation_id IS NOT m.conversation_id`,
  ],
  [
    'participant',
    `SELECT p.id FROM participant p WHERE p.conversation_id NOT IN (SELECT id FROM conversation)
     OR NOT EXISTS (SELECT 1 FROM message m WHERE m.conversation_id = p.conversation_id AND m.participant_id = p.id)`,
  ],
  [
    'meta',
    `SELECT key FROM meta WHERE key NOT GLOB 'unfinished-output:*'
     AND key NOT IN ('search-compaction', 'key-change', 'removal-unproven')`,
  ],
];
