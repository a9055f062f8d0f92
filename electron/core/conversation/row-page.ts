import type { ReadDb } from '../store/handles.ts';
import { prepared } from '../store/prepared.ts';
import { type MessageRow, messagesOf } from './conversations.ts';

/** Units of UTF-16 of a row's text that a page carries; the whole is asked for by itself. */
const SHOWN_TEXT = 4000;
/** Rows looked at for the day before a page: a longer run without any time begins anew. */
const LOOK_BACK = 1000;

export interface PageRow extends Omit<MessageRow, 'id' | 'number'> {
  /** From 0. */
  readonly row: number;
  /** There is more text than stands here. */
  readonly isCut: boolean;
  /** The day that begins with this row, `YYYY-MM-DD`; null where it is that of the row before, or not known. */
  readonly newDay: string | null;
}

/** `count` rows of a conversation from the `from`th on (0 is the first), in the order of the file. */
export function readRowPage(db: ReadDb, conversation: number, from: number, count: number): PageRow[] {
  let day = dayBefore(db, conversation, from);
  return [...messagesOf(db, conversation, from + 1, from + count)].map(({ id: _, number, ...row }) => {
    const own = row.time?.slice(0, 10) ?? null;
    const newDay = own !== null && own !== day ? own : null;
    day = own ?? day;
    return { ...row, row: number - 1, newDay, ...cut(row.text) };
  });
}

/** The text of one row, up to what the reading kept of it. */
export function readRowText(db: ReadDb, conversation: number, row: number): string {
  const text = prepared<[number, number], string>(
    db,
    'SELECT text FROM message WHERE conversation_id = ? AND number = ?',
  );
  return text.pluck().get(conversation, row + 1) ?? '';
}

function dayBefore(db: ReadDb, conversation: number, from: number): string | null {
  const day = prepared<[number, number, number], string>(
    db,
    `SELECT substr(time, 1, 10) FROM message WHERE conversation_id = ? AND number BETWEEN ? AND ? AND time IS NOT NULL
     ORDER BY number DESC LIMIT 1`,
  );
  return day.pluck().get(conversation, from - LOOK_BACK, from) ?? null;
}

/** Never between the two halves of one character. */
function cut(text: string): { readonly text: string; readonly isCut: boolean } {
  if (text.length <= SHOWN_TEXT) return { text, isCut: false };
  const isHalf = /[\ud800-\udbff]/.test(text.charAt(SHOWN_TEXT - 1));
  return { text: text.slice(0, isHalf ? SHOWN_TEXT - 1 : SHOWN_TEXT), isCut: true };
}
