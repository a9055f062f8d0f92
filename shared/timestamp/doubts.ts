import type { DerTime } from './der/time.ts';
import type { TstInfo } from './tst-info.ts';

/**
 * What a person should look at although the token holds. The stamped time is the authority's; that it disagrees with
 * this computer's clock is said, never refused, for the clock that is wrong may be ours.
 */
export type TimestampDoubt = 'before-request' | 'in-the-future' | 'no-nonce' | 'sha1-certificate-id';

/** Clocks of offices drift by minutes; hours are what the doubts are about. */
const TOLERANCE_MS = 10 * 60 * 1000;

export interface LocalTimes {
  /** This computer's clock now, in milliseconds since 1970. */
  readonly now?: number;
  /** This computer's clock when the request was made. */
  readonly requestedAt?: number;
}

export function clockDoubts(info: TstInfo, { now, requestedAt }: LocalTimes): TimestampDoubt[] {
  const slack = TOLERANCE_MS + (info.accuracyMicroseconds ?? 0) / 1000;
  return [
    ...(requestedAt !== undefined && isBefore(info.genTime, requestedAt - slack)
      ? ['before-request' as const]
      : []),
    ...(now !== undefined && info.genTime.milliseconds > now + slack ? ['in-the-future' as const] : []),
  ];
}

function isBefore(time: DerTime, limit: number): boolean {
  return time.milliseconds < limit;
}
