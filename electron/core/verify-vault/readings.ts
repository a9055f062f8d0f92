import { readingSchema } from '../../../shared/domain/reading.ts';
import type { VaultFinding } from '../../../shared/i18n/vault-findings.ts';
import { conversationsOf, messagesOf } from '../conversation/conversations.ts';
import { startRowDigest } from '../conversation/row-digest.ts';
import { toRowKind } from '../conversation/row-kind.ts';
import { eachRecord } from '../records/read-records.ts';
import type { ReadDb } from '../store/handles.ts';

/** The messages kept of every reading against the digest that the log commits to. */
export function verifyReadings(db: ReadDb): VaultFinding[] {
  return eachRecord(db, 'reading', null, readingSchema)
    .filter(({ id, value }) => digestOf(db, id) !== value.rowsSha256)
    .map(({ value }): VaultFinding => ({ code: 'READING_DIFFERS', params: { id: value.itemId } }))
    .toArray();
}

function digestOf(db: ReadDb, readingId: string): string {
  const digest = startRowDigest();
  for (const conversation of conversationsOf(db, readingId)) {
    digest.conversation(conversation.number, conversation.entry, conversation.title);
    for (const row of messagesOf(db, conversation.id))
      digest.row({ ...row, kind: toRowKind(row.kind), doubts: row.doubts.join(',') });
  }
  return digest.hex();
}
