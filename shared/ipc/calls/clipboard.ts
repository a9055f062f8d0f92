import { z } from 'zod';
import { shellCall } from '../define.ts';

/** Longest text that is copied, in UTF-16 units: far more than one message. */
const MOST_WORDS = 4_000_000;

/** What the window offers to copy by itself: hashes and ids. Words of people are none of it. */
const copyable = z.string().regex(/^(?:[0-9a-f]{64}|[0-9a-f]{128}|[a-z]{3}_[0-9a-hjkmnp-tv-z]{20})$/);

export const clipboardCalls = {
  /** Copies, and asks the system to keep it out of its clipboard history and off other devices. */
  'clipboard.copy': shellCall({ input: z.strictObject({ text: copyable }), output: z.object({}) }),
  /** The same for words that a person chose to copy: the text of a message, or what is selected. */
  'clipboard.copyWords': shellCall({
    input: z.strictObject({ text: z.string().min(1).max(MOST_WORDS) }),
    output: z.object({}),
  }),
} as const;
