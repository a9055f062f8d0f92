import { z } from 'zod';
import { shellCall } from '../define.ts';

/** What the window offers to copy: hashes and ids. Words of people are none of it. */
const copyable = z.string().regex(/^(?:[0-9a-f]{64}|[0-9a-f]{128}|[a-z]{3}_[0-9a-hjkmnp-tv-z]{20})$/);

export const clipboardCalls = {
  /** Copies, and asks the system to keep it out of its clipboard history and off other devices. */
  'clipboard.copy': shellCall({ input: z.strictObject({ text: copyable }), output: z.object({}) }),
} as const;
