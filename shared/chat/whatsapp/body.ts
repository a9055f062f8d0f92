import { limits } from '../limits.ts';
import { type KnownSenders, onlySender, type Split, splitSender } from '../senders.ts';
import { isEventBefore } from './phrases.ts';

const SEPARATOR = ': ';

/** Direction marks that the app puts before a name. */
const MARKS = /^[\u200e\u200f]+/;

/** Splits what follows the timestamp into sender and text; null for an event, which has no sender. */
export function splitBody(body: string, known: KnownSenders): Split | null {
  const rest = unmarked(body);
  const at = rest.indexOf(SEPARATOR);
  if (at >= 0) {
    const split = splitSender(rest, SEPARATOR, known)!;
    return known.has(split.sender) || !isEventBefore(rest.slice(0, at), rest.slice(at + SEPARATOR.length))
      ? split
      : null;
  }
  return splitWithoutSpace(rest, known);
}

/** `John Doe:` before an empty text, and `John Doe:.` where the space is missing. */
function splitWithoutSpace(rest: string, known: KnownSenders): Split | null {
  const at = rest.indexOf(':');
  if (at <= 0 || at > limits.senderName) return null;
  const sender = rest.slice(0, at);
  const closes = at === rest.length - 1 && !isEventBefore(sender, '');
  if (!closes && !known.has(sender)) return null;
  return { sender, text: rest.slice(at + 1), ambiguous: false };
}

/** The sender of a body that can be read in one way only. */
export function certainSender(body: string, known: KnownSenders): string | null {
  const rest = unmarked(body);
  const sender = onlySender(rest, SEPARATOR);
  if (sender === null || known.has(sender)) return sender;
  const text = rest.slice(sender.length + SEPARATOR.length);
  return sender.length > limits.senderName || isEventBefore(sender, text) ? null : sender;
}

function unmarked(body: string): string {
  const code = body.charCodeAt(0);
  return code === 0x200e || code === 0x200f ? body.replace(MARKS, '') : body;
}
