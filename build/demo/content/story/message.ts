/** One line of an invented conversation. `at` is wall-clock time in Korea, `YYYY-MM-DD HH:MM`. */
export interface Message {
  readonly at: string;
  readonly kind: 'text' | 'photo' | 'deleted' | 'notice';
  /** Who wrote it; a notice of the app has no author. */
  readonly from: 'child' | 'other' | 'app';
  readonly text: string;
}

/** The two people, under the names that the apps show. Both are invented. */
export interface Conversation {
  readonly child: string;
  readonly other: string;
  readonly messages: readonly Message[];
}

/**
 * Reads the compact form of a conversation: a line `# 2026-10-12` sets the day; `19:42 < text` is written by the
 * other, `19:42 > text` by the child, `19:42 * text` is a notice; `[사진]` and `[삭제]` stand for a photo and a
 * deleted message; `\n` inside a text is a line break.
 */
export function parseConversation(child: string, other: string, script: string): Conversation {
  let day = '';
  const messages: Message[] = [];
  for (const line of script.trim().split('\n')) {
    if (line.startsWith('# ')) day = line.slice(2);
    else messages.push(parseLine(day, line));
  }
  return { child, other, messages };
}

const authors = { '<': 'other', '>': 'child', '*': 'app' } as const;

function parseLine(day: string, line: string): Message {
  const match = /^(\d\d:\d\d) ([<>*]) (.*)$/.exec(line);
  if (!match) throw new Error(`not a line of a conversation: ${line}`);
  const [, time, mark, raw] = match;
  const from = authors[mark as keyof typeof authors];
  return { at: `${day} ${time}`, kind: kindOf(raw!, from), from, text: textOf(raw!) };
}

function kindOf(raw: string, from: Message['from']): Message['kind'] {
  if (from === 'app') return 'notice';
  if (raw === '[사진]') return 'photo';
  return raw === '[삭제]' ? 'deleted' : 'text';
}

function textOf(raw: string): string {
  if (raw === '[사진]') return '사진';
  if (raw === '[삭제]') return '삭제된 메시지입니다.';
  return raw.replaceAll('\\n', '\n');
}
