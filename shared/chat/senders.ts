import { limits } from './limits.ts';

/** Names that some line of the file attributes a message to without ambiguity. */
export interface KnownSenders {
  has(name: string): boolean;
  add(name: string): void;
}

export function createKnownSenders(owners: readonly string[] = []): KnownSenders {
  const names = new Set<string>(owners);
  return {
    has: (name) => names.has(name),
    add(name) {
      if (names.has(name) || name.length > limits.senderName || names.size >= limits.senders) return;
      names.add(detached(name));
    },
  };
}

/** A copy that does not keep alive the large block of text a name was cut from. */
export function detached(text: string): string {
  return JSON.parse(JSON.stringify(text)) as string;
}

export interface Split {
  readonly sender: string;
  readonly text: string;
  readonly ambiguous: boolean;
}

/** More separators than this in one line are not weighed; the first is taken, with the doubt. */
const CANDIDATES = 32;

/** What stands between a name and its text: ` : ` (KakaoTalk) or `: ` (WhatsApp). */
export type Separator = ' : ' | ': ';

const SPACE = 32;

/** `line.indexOf(separator, from)`, looking for the colon because spaces are everywhere. */
export function separatorIn(line: string, separator: Separator, from: number): number {
  const before = separator.length - 2;
  for (let at = line.indexOf(':', from + before); at >= 0; at = line.indexOf(':', at + 1)) {
    if (line.charCodeAt(at + 1) !== SPACE) continue;
    if (before === 0 || line.charCodeAt(at - 1) === SPACE) return at - before;
  }
  return -1;
}

/**
 * Splits `name<separator>text`, which begins at `from` in the line, where both parts may hold the separator. The one cut
 * whose name is known from elsewhere wins; otherwise the first cut, as ambiguous. Null where there is no separator.
 */
export function splitSender(line: string, separator: Separator, known: KnownSenders, from = 0): Split | null {
  const first = separatorIn(line, separator, from);
  if (first < 0) return null;
  if (separatorIn(line, separator, first + 1) < 0) return splitAt(line, from, first, separator, false);
  const cuts = knownCuts(line, separator, known, from);
  if (cuts.length === 1) return splitAt(line, from, cuts[0]!, separator, false);
  return splitAt(line, from, cuts[0] ?? first, separator, true);
}

/** The name of a line that can be cut in one way only; null for any other line. */
export function onlySender(line: string, separator: Separator, from = 0): string | null {
  const first = separatorIn(line, separator, from);
  if (first < 0 || separatorIn(line, separator, first + 1) >= 0) return null;
  return line.slice(from, first);
}

function knownCuts(line: string, separator: Separator, known: KnownSenders, from: number): number[] {
  const cuts: number[] = [];
  let at = separatorIn(line, separator, from);
  for (let n = 0; at >= 0 && at - from <= limits.senderName && n < CANDIDATES; n++) {
    if (known.has(line.slice(from, at))) cuts.push(at);
    at = separatorIn(line, separator, at + 1);
  }
  return cuts;
}

function splitAt(line: string, from: number, at: number, separator: Separator, ambiguous: boolean): Split {
  return { sender: line.slice(from, at), text: line.slice(at + separator.length), ambiguous };
}
