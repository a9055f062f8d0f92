import type { ChildFailureCode } from './protocol.ts';

/** An operation's typed failure inside the child; the parent turns it into a JikimError. */
export class DecodeFailure extends Error {
  readonly code: ChildFailureCode;

  constructor(code: ChildFailureCode, reason = '') {
    super(reason);
    this.name = 'DecodeFailure';
    this.code = code;
  }
}

/** Printable ASCII of at most 160 characters: library messages may quote the file, which must not reach a screen as it is. */
export function toReason(text: string): string {
  return text.replace(/[^\x20-\x7e]+/g, ' ').slice(0, 160);
}
