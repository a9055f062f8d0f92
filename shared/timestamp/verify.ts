import { type Bytes, equalBytes, toHex } from '../bytes.ts';
import { JikimError } from '../errors/index.ts';
import { assertSignature } from './attributes.ts';
import { type Certificate, isSelfSigned, parseCertificate } from './certificate.ts';
import { digestOf, type TimestampCrypto } from './crypto.ts';
import { serialTextOf } from './der/values.ts';
import { clockDoubts, type LocalTimes, type TimestampDoubt } from './doubts.ts';
import { assertNamedInChain, assertSignerNamed, type CertificateId, certificateIdsOf } from './ess.ts';
import { findTrustedPath } from './path.ts';
import { parseTimestampRequest, type TimestampRequest } from './request.ts';
import { toTokenDer } from './response.ts';
import { assertMayStamp, assertTsaName, findSigner } from './signer.ts';
import { parseTimestampToken } from './token.ts';
import { parseTstInfo, type TstInfo } from './tst-info.ts';

export interface TimestampQuestion extends LocalTimes {
  /** A whole answer (`.tsr`) or a bare token (`.tst`). */
  readonly answer: Bytes;
  /** The request (`.tsq`) it must answer. */
  readonly request: Bytes;
  /** The exact bytes the request was made over: the signed checkpoint. */
  readonly message: Bytes;
  /** Certificates of the user's trust files. Only self-signed ones are trusted; others help to build a chain. */
  readonly roots?: readonly Certificate[];
  /** Further certificates to build a chain with, trusted in nothing. */
  readonly intermediates?: readonly Certificate[];
  /** The policy the authority must state, as a dotted identifier. */
  readonly policy?: string;
}

export interface TimestampVerdict {
  /** ISO 8601, UTC, every digit the authority gave. */
  readonly genTime: string;
  readonly genTimeMs: number;
  readonly accuracyMicroseconds: number | null;
  readonly policy: string;
  /** Lower-case hexadecimal. */
  readonly serial: string;
  /** SHA-256 of the message, lower-case hexadecimal. */
  readonly imprint: string;
  /** Subject of the authority's certificate. */
  readonly tsaName: string;
  /** SHA-256 fingerprints, the authority's certificate first, the trusted root last; without a root the first alone. */
  readonly chain: readonly string[];
  readonly trust: 'trusted' | 'untrusted';
  readonly doubts: readonly TimestampDoubt[];
}

/**
 * Makes every check of RFC 3161 section 2.2 on an answer and tells whether a trusted root stands behind it.
 * Throws a JikimError, with a code of its own for every check that fails; a missing root is no failure.
 */
export async function verifyTimestamp(
  question: TimestampQuestion,
  crypto: TimestampCrypto,
): Promise<TimestampVerdict> {
  const request = parseTimestampRequest(question.request);
  await assertRequestIsOver(question.message, request, crypto);
  const token = parseTimestampToken(toTokenDer(question.answer));
  const info = parseTstInfo(token.content);
  assertAnswers(info, request, question.policy);
  const pool = await poolOf(token.certificates, question, crypto);
  const signer = findSigner(token.signer, pool);
  const ids = certificateIdsOf(token.signer);
  await assertSignerNamed(ids, signer, crypto);
  await assertSignature(token, signer, crypto);
  assertMayStamp(signer, info.genTime);
  assertTsaName(info, signer);
  const anchors = (question.roots ?? []).filter(isSelfSigned);
  const chain = await findTrustedPath({ signer, pool, anchors, at: info.genTime }, crypto);
  if (chain !== null) await assertNamedInChain(ids, chain, crypto);
  return toVerdict(info, signer, chain, doubtsOf(info, ids, request, question));
}

async function assertRequestIsOver(
  message: Bytes,
  { imprint }: TimestampRequest,
  crypto: TimestampCrypto,
): Promise<void> {
  if (imprint.hash === null) throw new JikimError('TIMESTAMP_REQUEST_HASH', { algorithm: imprint.algorithm });
  if (!equalBytes(imprint.digest, await digestOf(crypto, imprint.hash, message))) {
    throw new JikimError('TIMESTAMP_REQUEST_OTHER_DATA');
  }
}

/** The statement must repeat what was asked (RFC 3161 section 2.4.2). */
function assertAnswers(info: TstInfo, request: TimestampRequest, policy: string | undefined): void {
  assertImprint(info, request);
  assertNonce(info, request);
  for (const wanted of [request.policy, policy ?? null]) {
    if (wanted !== null && wanted !== info.policy) {
      throw new JikimError('TIMESTAMP_POLICY', { expected: wanted, found: info.policy });
    }
  }
  const unknown = info.extensions.find(({ critical }) => critical);
  if (unknown !== undefined) throw new JikimError('TIMESTAMP_TSTINFO_EXTENSION', { oid: unknown.oid });
}

function assertImprint({ imprint }: TstInfo, request: TimestampRequest): void {
  if (imprint.hash === null || imprint.hash !== request.imprint.hash) {
    throw new JikimError('TIMESTAMP_IMPRINT_ALGORITHM', { algorithm: imprint.algorithm });
  }
  if (!equalBytes(imprint.digest, request.imprint.digest)) throw new JikimError('TIMESTAMP_IMPRINT_DIFFERS');
}

function assertNonce({ nonce }: TstInfo, request: TimestampRequest): void {
  if (request.nonce === null) return;
  if (nonce === null) throw new JikimError('TIMESTAMP_NONCE_MISSING');
  if (nonce !== request.nonce) throw new JikimError('TIMESTAMP_NONCE_DIFFERS');
}

/** Certificates to build with, the token's own first. */
async function poolOf(
  own: readonly Bytes[],
  { intermediates = [], roots = [] }: TimestampQuestion,
  crypto: TimestampCrypto,
): Promise<Certificate[]> {
  const parsed = await Promise.all(own.map((der) => parseCertificate(der, crypto)));
  return [...parsed, ...intermediates, ...roots];
}

function doubtsOf(
  info: TstInfo,
  ids: readonly CertificateId[][],
  request: TimestampRequest,
  times: LocalTimes,
): TimestampDoubt[] {
  return [
    ...clockDoubts(info, times),
    ...(request.nonce === null ? ['no-nonce' as const] : []),
    ...(ids.every((list) => list[0]!.hash === 'SHA-1') ? ['sha1-certificate-id' as const] : []),
  ];
}

function toVerdict(
  info: TstInfo,
  signer: Certificate,
  chain: readonly Certificate[] | null,
  doubts: readonly TimestampDoubt[],
): TimestampVerdict {
  return {
    genTime: info.genTime.text,
    genTimeMs: info.genTime.milliseconds,
    accuracyMicroseconds: info.accuracyMicroseconds,
    policy: info.policy,
    serial: serialTextOf(info.serial),
    imprint: toHex(info.imprint.digest),
    tsaName: signer.subject.text,
    chain: (chain ?? [signer]).map(({ fingerprint }) => fingerprint),
    trust: chain === null ? 'untrusted' : 'trusted',
    doubts,
  };
}
