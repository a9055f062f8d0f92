import { z } from 'zod';
import { shellCall } from '../define.ts';

/** A text that is copied crosses in parts of at most so many UTF-16 units. */
const LONGEST_PART = 50_000;

/** What the window offers to copy by itself: hashes and ids. Words of people are none of it. */
const copyable = z.string().regex(/^(?:[0-9a-f]{64}|[0-9a-f]{128}|[a-z]{3}_[0-9a-hjkmnp-tv-z]{20})$/);

export const clipboardCalls = {
  /** Copies, and asks the system to keep it out of its clipboard history and off other devices. */
  'clipboard.copy': shellCall({ input: z.strictObject({ text: copyable }), output: z.object({}) }),
  /** The same for words that a person chose to copy: the text of a message, or what is selected. */
  'clipboard.copyWords': shellCall({
    input: z.strictObject({ parts: z.array(z.string().max(LONGEST_PART)).min(1).max(200) }),
    output: z.object({}),
  }),
} as const;
