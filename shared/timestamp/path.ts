import { JikimError } from '../errors/index.ts';
import { signatureSchemeOf } from './algorithms.ts';
import { type Certificate, isSelfSigned, mayHaveIssued } from './certificate.ts';
import type { TimestampCrypto } from './crypto.ts';
import { within } from './der/fault.ts';
import type { DerTime } from './der/time.ts';
import { assertPathRules } from './path-rules.ts';
import { isSignatureValid } from './signature.ts';

export interface PathQuestion {
  readonly signer: Certificate;
  /** Certificates to build with, trusted in nothing: those of the token and those given beside it. */
  readonly pool: readonly Certificate[];
  /** Roots the user trusts. */
  readonly anchors: readonly Certificate[];
  readonly at: DerTime;
}

/** Bounds on the search: certificates of the same name and no end must not hold the program up. */
const MAX_LENGTH = 8;
const MAX_STEPS = 2000;
const MAX_PATHS = 16;

/**
 * A chain from the signer to a trusted root, signer first, that is valid at the stamped time; null where no chain of
 * names leads to one. Throws the first failure where chains lead there but none holds.
 */
export async function findTrustedPath(
  question: PathQuestion,
  crypto: TimestampCrypto,
): Promise<readonly Certificate[] | null> {
  let failure: unknown = null;
  for (const chain of chainsByName(question)) {
    try {
      assertPathRules(chain, question.at);
      await assertLinks(chain, crypto);
      return chain;
    } catch (error) {
      if (!(error instanceof JikimError)) throw error;
      failure ??= error;
    }
  }
  if (failure !== null) throw failure;
  return null;
}

function chainsByName({ signer, pool, anchors }: PathQuestion): Certificate[][] {
  const trusted = new Set(anchors.map(({ fingerprint }) => fingerprint));
  const candidates = distinct([...anchors, ...pool]);
  const chains: Certificate[][] = [];
  let steps = 0;
  const extend = (chain: Certificate[]) => {
    const last = chain.at(-1)!;
    if (trusted.has(last.fingerprint)) return void chains.push(chain);
    if (chain.length >= MAX_LENGTH || isSelfSigned(last)) return;
    for (const next of candidates) {
      if (chain.includes(next) || !mayHaveIssued(next, last)) continue;
      if (++steps > MAX_STEPS || chains.length >= MAX_PATHS) return;
      extend([...chain, next]);
    }
  };
  extend([signer]);
  return chains;
}

function distinct(certificates: readonly Certificate[]): Certificate[] {
  return [...new Map(certificates.map((certificate) => [certificate.fingerprint, certificate])).values()];
}

async function assertLinks(chain: readonly Certificate[], crypto: TimestampCrypto): Promise<void> {
  for (const [at, issuer] of chain.slice(1).entries()) await assertSignedBy(chain[at]!, issuer, crypto);
}

/** Throws `TIMESTAMP_PATH_ALGORITHM` or `TIMESTAMP_PATH_SIGNATURE` unless `issuer` signed `certificate`. */
export async function assertSignedBy(
  certificate: Certificate,
  issuer: Certificate,
  crypto: TimestampCrypto,
): Promise<void> {
  const { signatureAlgorithm: algorithm, signature, signedBytes: data } = certificate;
  const scheme = within('TIMESTAMP_CERTIFICATE_MALFORMED', () => signatureSchemeOf(algorithm));
  if (scheme === null || scheme.hash === null) {
    throw new JikimError('TIMESTAMP_PATH_ALGORITHM', {
      algorithm: algorithm.oid,
      subject: certificate.subject.text,
    });
  }
  if (!(await isSignatureValid({ signer: issuer, scheme, hash: scheme.hash, signature, data }, crypto))) {
    throw new JikimError('TIMESTAMP_PATH_SIGNATURE', { subject: certificate.subject.text });
  }
}
