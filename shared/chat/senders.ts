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

/**
 * Splits `name<separator>text` where both parts may hold the separator. The one cut whose name is known from elsewhere
 * wins; otherwise the first cut, as ambiguous. Null where there is no separator.
 */
export function splitSender(line: string, separator: string, known: KnownSenders): Split | null {
  const first = line.indexOf(separator);
  if (first < 0) return null;
  const second = line.indexOf(separator, first + 1);
  if (second < 0) return splitAt(line, first, separator, false);
  const cuts = knownCuts(line, separator, known);
  if (cuts.length === 1) return splitAt(line, cuts[0]!, separator, false);
  return splitAt(line, cuts[0] ?? first, separator, true);
}

/** The name of a line that can be cut in one way only; null for any other line. */
export function onlySender(line: string, separator: string): string | null {
  const first = line.indexOf(separator);
  if (first < 0 || line.indexOf(separator, first + 1) >= 0) return null;
  return line.slice(0, first);
}

function knownCuts(line: string, separator: string, known: KnownSenders): number[] {
  const cuts: number[] = [];
  let at = line.indexOf(separator);
  for (let n = 0; at >= 0 && at <= limits.senderName && n < CANDIDATES; n++) {
    if (known.has(line.slice(0, at))) cuts.push(at);
    at = line.indexOf(separator, at + 1);
  }
  return cuts;
}

function splitAt(line: string, at: number, separator: string, ambiguous: boolean): Split {
  return { sender: line.slice(0, at), text: line.slice(at + separator.length), ambiguous };
}
