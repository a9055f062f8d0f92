import type { RecordKind } from '../../../shared/chat/record.ts';

/** The kind of a message row as the database keeps it: the place in this list. Only ever added to, at the end. */
export const ROW_KINDS = [
  'message',
  'system',
  'structure',
  'unparsed',
] as const satisfies readonly RecordKind[];

export function toRowKind(kind: RecordKind): number {
  return ROW_KINDS.indexOf(kind);
}

/** Rows that are headers, date lines and blanks. */
export const STRUCTURE = toRowKind('structure');
