/** Bytes of an answer: from `start` to before `end`. `part` where the page asked for a part. */
export type Wanted =
  | { readonly kind: 'whole' | 'part'; readonly start: number; readonly end: number }
  | { readonly kind: 'beyond' };

const ONE_RANGE = /^bytes=(\d{0,15})-(\d{0,15})$/;

/**
 * What a Range header asks for (RFC 9110 14.1.2, 14.2). One range is answered; several, and what is no byte range, are
 * answered with the whole, as the RFC lets a server do. `beyond`: there are no such bytes (416).
 */
export function wantedRange(header: string | null, size: number): Wanted {
  const whole = { kind: 'whole', start: 0, end: size } as const;
  const [, first, last] = ONE_RANGE.exec(header?.trim() ?? '') ?? [];
  if (first === undefined || last === undefined || (first === '' && last === '')) return whole;
  if (first === '') {
    const length = Math.min(Number(last), size);
    return length === 0 ? { kind: 'beyond' } : { kind: 'part', start: size - length, end: size };
  }
  const start = Number(first);
  const end = last === '' ? size : Math.min(Number(last) + 1, size);
  // An end before its start is no range at all, and is not obeyed.
  if (last !== '' && Number(last) < start) return whole;
  return start >= size ? { kind: 'beyond' } : { kind: 'part', start, end };
}
