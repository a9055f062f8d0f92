import type { Acceptance, WhatsAppPlan } from '../plan.ts';
import type { KnownSenders } from '../senders.ts';
import { createStyleCount, recurs } from '../styles.ts';
import type { Line } from '../text/line.ts';
import { certainSender } from './body.ts';
import { type Head, paddingOf, styleOf } from './head.ts';
import { createHeadReader } from './head-reader.ts';
import {
  createOrderEvidence,
  type DateFields,
  type DateOrder,
  type OrderEvidence,
  toDateFields,
} from './order.ts';

const CLOSING_BITS = 3;

export interface WhatsAppSurvey {
  note(line: Line): void;
  /** Whether the order of dates is certain, so that the rest of a large file need not be asked. */
  isSettled(): boolean;
  decide(): WhatsAppPlan;
}

/** Collects what the whole of a WhatsApp file says about its dates, styles and senders. */
export function createWhatsAppSurvey(senders: KnownSenders): WhatsAppSurvey {
  const order: OrderEvidence = createOrderEvidence();
  const styles = createStyleEvidence();
  const headAt = createHeadReader();
  let language: DateOrder | null = null;
  let last: Head | null = null;
  let fields: DateFields = { values: [0, 0, 0], digits: [0, 0, 0] };
  let texts: Head['fields'] | null = null;
  let run = 0;

  function noteHead(head: Head): void {
    styles.note(last, run);
    run = 0;
    last = head;
    if (head.fields !== texts) fields = toDateFields(head.fields);
    texts = head.fields;
    language ??= hintOf(head);
  }

  return {
    note(line) {
      const head = headAt(line.text);
      if (head === null) return;
      if (head !== last) noteHead(head);
      run++;
      const rest = line.text.slice(head.end);
      order.note(fields, rest);
      const sender = certainSender(rest, senders);
      if (sender !== null) senders.add(sender);
    },
    isSettled: () => order.decide(null).basis === 'impossible-otherwise',
    decide() {
      styles.note(last, run);
      run = 0;
      return { ...order.decide(language), accepts: styles.decide() };
    },
  };
}

/** Counts how the lines of a file write their timestamps. */
function createStyleEvidence(): {
  /** Lines that share a timestamp are counted together. */
  note(head: Head | null, lines: number): void;
  decide(): (head: Head) => Acceptance;
} {
  const styles = createStyleCount<number>();
  const closings = createStyleCount<number>();
  const padding = createPaddingCount();
  return {
    note(head, lines) {
      if (head === null) return;
      const style = styleOf(head);
      styles.note(style, lines);
      closings.note(style & CLOSING_BITS, lines);
      padding.note(head, lines);
    },
    decide() {
      const [style, closing, padded] = [styles.decide(), closings.decide(), padding.decide()];
      return (head) => accept(head, style, closing, padded);
    },
  };
}

type Rule<K> = (style: K) => Acceptance;

/** Text before the message is closed one way in a file; anything else is a quotation from another export. */
function accept(
  head: Head,
  style: Rule<number>,
  closing: Rule<number>,
  padded: (head: Head) => Acceptance,
): Acceptance {
  const key = styleOf(head);
  if (closing(key & CLOSING_BITS) !== 'main') return null;
  const byPadding = padded(head);
  const byStyle = style(key);
  if (byPadding === null || byStyle === null) return null;
  return byPadding === 'main' && byStyle === 'main' ? 'main' : 'other';
}

/** Counts, for each date field, lines that show padding to two digits and lines that show its absence. */
function createPaddingCount(): {
  note(head: Head, lines: number): void;
  decide(): (head: Head) => Acceptance;
} {
  const padded = [0, 0, 0];
  const bare = [0, 0, 0];
  return {
    note(head, lines) {
      for (let i = 0; i < 3; i++) {
        const shown = paddingOf(head.fields[i]!);
        if (shown === 1) padded[i]! += lines;
        else if (shown === -1) bare[i]! += lines;
      }
    },
    decide: () => (head) => {
      let result: Acceptance = 'main';
      for (let i = 0; i < 3; i++) {
        const shown = paddingOf(head.fields[i]!);
        if (shown === 0) continue;
        const [own, other] = shown === 1 ? [padded[i]!, bare[i]!] : [bare[i]!, padded[i]!];
        if (own >= other) continue;
        if (!recurs(own, other)) return null;
        result = 'other';
      }
      return result;
    },
  };
}

/**
 * Korean, Japanese and Chinese write the year first, also with two digits; with slashes and padded months it is Chinese of
 * Singapore, which puts the day first. Only Korean closes each of three short numbers with a dot and a space.
 */
function hintOf({ raw, fields: [year, month], separator }: Head): DateOrder | null {
  if (/^\D*\d\d\. \d{1,2}\. \d{1,2}\.[ ,]/.test(raw)) return 'YMD';
  if (!/[오午上下中年년]/.test(raw)) return null;
  return year.length === 2 && separator === '/' && month.startsWith('0') && /[上下]午/.test(raw)
    ? null
    : 'YMD';
}
