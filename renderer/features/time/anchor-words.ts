import type { Overview } from '../../../shared/ipc/calls/case.ts';

type Words = Record<Overview['anchor']['state'] | 'stampedUntrusted', string>;

/** A stamp that nobody trusts is told apart wherever the state is said: anyone can make one. */
export function anchorWords(anchor: Overview['anchor'], words: Words): string {
  return anchor.state === 'stamped' && !anchor.trusted ? words.stampedUntrusted : words[anchor.state];
}
