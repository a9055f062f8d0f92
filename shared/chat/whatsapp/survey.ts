import type { Acceptance, WhatsAppPlan } from '../plan.ts';
import type { KnownSenders } from '../senders.ts';
import { createStyleCount, recurs } from '../styles.ts';
import type { Line } from '../text/lines.ts';
import { certainSender } from './body.ts';
import { type Head, paddingOf, parseHead, styleOf } from './head.ts';
import { createOrderEvidence, type DateOrder, type OrderEvidence, toDateFields } from './order.ts';

const CLOSING_BITS = 3;

/** Collects what the whole of a WhatsApp file says about its dates, styles and senders. */
export function createWhatsAppSurvey(senders: KnownSenders): {
  note(line: Line): void;
  decide(hint: DateOrder | null): WhatsAppPlan;
} {
  const order: OrderEvidence = createOrderEvidence();
  const styles = createStyleCount<number>();
  const closings = createStyleCount<number>();
  const padding = createPaddingCount();
  let language: DateOrder | null = null;

  return {
    note(line) {
      const head = parseHead(line.text);
      if (head === null) return;
      const style = styleOf(head);
      styles.note(style);
      closings.note(style & CLOSING_BITS);
      padding.note(head);
      language ??= hintOf(head);
      const rest = line.text.slice(head.end);
      order.note(toDateFields(head.fields), rest);
      const sender = certainSender(rest);
      if (sender !== null) senders.add(sender);
    },
    decide(hint) {
      const style = styles.decide();
      const closing = closings.decide();
      const padded = padding.decide();
      return { ...order.decide(language ?? hint), accepts: (head) => accept(head, style, closing, padded) };
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
function createPaddingCount(): { note(head: Head): void; decide(): (head: Head) => Acceptance } {
  const padded = [0, 0, 0];
  const bare = [0, 0, 0];
  return {
    note(head) {
      for (let i = 0; i < 3; i++) {
        const shown = paddingOf(head.fields[i]!);
        if (shown === 1) padded[i]!++;
        else if (shown === -1) bare[i]!++;
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

/** Korean, Japanese and Chinese write the year first, also with two digits. */
function hintOf(head: Head): DateOrder | null {
  const asian = /[오午上下中年년]/.test(head.raw);
  return asian ? 'YMD' : null;
}
