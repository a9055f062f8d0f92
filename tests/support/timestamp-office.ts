import type { Ports } from '../../electron/core/ports.ts';
import { checkAnswer, makeRequest, readTrustFile } from '../../electron/core/timestamp/index.ts';
import type { Bytes } from '../../shared/bytes.ts';
import { toUtf8 } from '../../shared/bytes.ts';
import { type ErrorCode, JikimError } from '../../shared/errors/index.ts';
import type { Certificate } from '../../shared/timestamp/certificate.ts';
import type { TimestampVerdict } from '../../shared/timestamp/verify.ts';

/** An invented signed checkpoint. */
export const NOTE = toUtf8(
  'jikim/sample\n12\nq1VzJ6O0ZkYpJm0hVQ0m0m8c8x1s5y9q2Wc7rN3tT5E=\n\n— jikim/sample AAAA\n',
);

/** The computer's clock and fixed "random" bytes: openssl stamps with the computer's clock, so the tests share it. */
export const ports: Pick<Ports, 'clock' | 'random'> = {
  clock: {
    now: () => Date.now(),
    zone: () => 'UTC',
    offsetMinutes: () => 0,
    monotonic: () => performance.now(),
  },
  random: { bytes: (length) => Uint8Array.from({ length }, (_, at) => (at * 37 + 11) & 0xff) },
};

export async function sampleRequest(policy?: string): Promise<Bytes> {
  return (await makeRequest(NOTE, ports, policy)).tsq;
}

export async function certificatesOf(file: Bytes): Promise<Certificate[]> {
  return (await readTrustFile(file, ports)).map(({ certificate }) => certificate);
}

/** Code of the refusal, or the trust of the verdict. */
export type Outcome = ErrorCode | 'trusted' | 'untrusted';

export async function outcomeOf(verdict: Promise<TimestampVerdict>): Promise<Outcome> {
  try {
    return (await verdict).trust;
  } catch (error) {
    if (error instanceof JikimError) return error.code;
    throw error;
  }
}

export function check(
  answer: Bytes,
  request: Bytes,
  more: Partial<Parameters<typeof checkAnswer>[0]> = {},
): Promise<TimestampVerdict> {
  return checkAnswer({ note: NOTE, answer, request, ...more }, ports);
}
