import { randomBytes } from 'node:crypto';
import type { Bytes } from '../../shared/bytes.ts';
import type { DecoderHost } from './decode/host.ts';

/** What the core takes from the world. Passed in, so that a frozen case gives the same bytes and tests own time. */
export interface Ports {
  readonly clock: Clock;
  readonly random: Random;
  /** Starts the children that open untrusted bytes. Without it Node is forked, which a packaged app cannot do. */
  readonly decoders?: DecoderHost;
}

export interface Clock {
  /** Wall clock, in milliseconds since 1970-01-01T00:00:00Z. */
  now(): number;
  /** IANA zone of this computer, such as `Asia/Seoul`. */
  zone(): string;
  /** Offset of local time from UTC at `at` (milliseconds since 1970), in minutes, east positive. */
  offsetMinutes(at: number): number;
  /** Milliseconds that only ever grow while the process lives; tells a clock that was set back from one that was not. */
  monotonic(): number;
}

export interface Random {
  bytes(length: number): Bytes;
}

export const systemPorts: Ports = {
  clock: {
    now: () => Date.now(),
    zone: zoneOfNow,
    offsetMinutes: (at) => -new Date(at).getTimezoneOffset(),
    monotonic: () => performance.now(),
  },
  random: { bytes: (length) => new Uint8Array(randomBytes(length)) },
};

/** Asking costs as much as hashing a small file, so the answer holds for a second. */
function zoneOfNow(): string {
  const now = performance.now();
  if (now - zone.askedAt > 1000) {
    zone.name = Intl.DateTimeFormat().resolvedOptions().timeZone;
    zone.askedAt = now;
  }
  return zone.name;
}

const zone = { name: '', askedAt: Number.NEGATIVE_INFINITY };
