import { webcrypto } from 'node:crypto';
import type { Bytes } from '../../../shared/bytes.ts';
import { type Certificate, parseCertificate } from '../../../shared/timestamp/certificate.ts';
import { NONCE_BYTES, parseTimestampRequest, toTimestampRequest } from '../../../shared/timestamp/request.ts';
import { toTokenDer } from '../../../shared/timestamp/response.ts';
import { parseTimestampToken } from '../../../shared/timestamp/token.ts';
import { parseTrustFile, type TrustCertificate } from '../../../shared/timestamp/trust.ts';
import {
  type TimestampQuestion,
  type TimestampVerdict,
  verifyTimestamp,
} from '../../../shared/timestamp/verify.ts';
import type { Ports, Random } from '../ports.ts';

const crypto = webcrypto.subtle;

export interface MadeRequest {
  /** Content of the `.tsq` file. */
  readonly tsq: Bytes;
  readonly nonce: bigint;
}

/** A request over the exact bytes of a signed checkpoint note. `policy` is a dotted identifier. */
export async function makeRequest(
  note: Bytes,
  ports: { readonly random: Random },
  policy?: string,
): Promise<MadeRequest> {
  const tsq = await toTimestampRequest(note, ports.random.bytes(NONCE_BYTES), crypto, policy);
  return { tsq, nonce: parseTimestampRequest(tsq).nonce! };
}

export interface AnswerToCheck extends Omit<TimestampQuestion, 'message' | 'now'> {
  /** The signed checkpoint note the request was made over. */
  readonly note: Bytes;
}

/** Every check on an answer to `request`; see `verifyTimestamp` for the codes it throws. */
export function checkAnswer(
  { note, ...question }: AnswerToCheck,
  ports: Pick<Ports, 'clock'>,
): Promise<TimestampVerdict> {
  return verifyTimestamp({ ...question, message: note, now: ports.clock.now() }, crypto);
}

/** The bare token of a whole answer or of a bare token: the form that is kept and archived (`openssl ts … -token_in`). */
export function toTokenBytes(answer: Bytes): Bytes {
  return toTokenDer(answer);
}

/** The certificates that came with an answer, in its order, none of them trusted. */
export function tokenCertificates(answer: Bytes): Promise<Certificate[]> {
  const { certificates } = parseTimestampToken(toTokenDer(answer));
  return Promise.all(certificates.map((der) => parseCertificate(der, crypto)));
}

/** Certificates of a trust file with what a person should know of them; see `parseTrustFile`. */
export function readTrustFile(bytes: Bytes, ports: Pick<Ports, 'clock'>): Promise<TrustCertificate[]> {
  return parseTrustFile(bytes, ports.clock.now(), crypto);
}
