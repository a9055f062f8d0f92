import type { OutputOf } from '../../../shared/ipc/contract.ts';

export type Standing = OutputOf<'time.read'>;

export type Step = 'begin' | 'answer' | 'trust' | 'more' | 'done';

/** The one thing that helps most now. An answer that waits comes first: all else would ask for another. */
export function nextStepOf({ anchor, requests, unconfirmed }: Standing): Step {
  if (requests.some(({ isAnswered }) => !isAnswered)) return 'answer';
  if (anchor.state === 'stamped' && !anchor.trusted) return 'trust';
  if (anchor.state === 'local-clock' || anchor.state === 'requested') return 'begin';
  return unconfirmed > 0 ? 'more' : 'done';
}
