import type { ReadDb } from '../store/handles.ts';
import { prepared } from '../store/prepared.ts';

/** How KakaoTalk names the owner of the phone in its exports, in the languages it is read in. */
const OWNERS = ['회원님', 'you', 'You'] as const;

/** The name under which the owner of the phone stands in a conversation; null where the export does not tell. */
export function ownerOf(db: ReadDb, conversation: number, format: string): string | null {
  if (!/^kakaotalk-(android|ios)$/.test(format)) return null;
  const isThere = prepared<[number, string]>(
    db,
    'SELECT 1 FROM participant WHERE conversation_id = ? AND name = ?',
  );
  return OWNERS.find((name) => isThere.get(conversation, name) !== undefined) ?? null;
}
