/** Everything a reading may be unsure of. `docs/chat-formats.md` explains each code. */
export const recordDoubts = [
  'zone-unknown',
  'undecodable-bytes',
  'text-cut',
  'date-order-ambiguous',
  'date-impossible',
  'time-impossible',
  'calendar-unknown',
  'calendar-converted',
  'time-backwards',
  'weekday-mismatch',
  'date-differs-from-separator',
  'sender-ambiguous',
  'record-shaped-continuation',
  'possible-continuation',
  'system-by-phrase',
  'text-after-event',
  'maybe-placeholder',
  'maybe-attachment',
  'maybe-deleted',
  'maybe-app-text',
  'edited',
  'style-differs',
  'row-malformed',
] as const;

/** Doubts about a whole conversation, counted once. */
export const fileDoubts = [
  'line-endings-rewritten',
  'line-endings-mixed',
  'encoding-guessed',
  'date-order-inferred',
  'header-missing',
  'title-ambiguous',
  'participants-cut',
  'entry-name-unsafe',
  'entry-name-duplicate',
] as const;

export type Doubt = (typeof recordDoubts)[number];
export type FileDoubt = (typeof fileDoubts)[number];
export type DoubtCounts = { [code in Doubt | FileDoubt]?: number };
