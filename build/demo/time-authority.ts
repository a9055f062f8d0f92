import type { Ports } from '../../electron/core/ports.ts';
import { type Bytes, toHex } from '../../shared/bytes.ts';
import { nothing, octets, oid, sequence } from '../../shared/timestamp/der/write.ts';
import { toPem } from '../../shared/timestamp/pem.ts';
import { parseTimestampRequest } from '../../shared/timestamp/request.ts';
import { authorityExtensions, commonName, makeCertificate, stampingExtensions } from './certificate-maker.ts';
import { makeRsaKey } from './signing-key.ts';
import { partsOf, type StampingAuthority, toAnswer, tstInfoOf } from './token-maker.ts';

export interface DemoAuthority {
  /** The root to trust for the demonstration. */
  readonly rootPem: string;
  /** Answers a request (`.tsq`) with a granted answer (`.tsr`) at the time of the clock. */
  answer(tsq: Bytes): Promise<Bytes>;
}

const ROOT = 'Demo time authority root (invented)';
const NAME = 'Demo time authority (invented)';
/** An arc below the example enterprise number of RFC 5612, so that it collides with no real policy. */
const POLICY = '1.3.6.1.4.1.32473.1';
const RSA_BITS = 3072;
const YEAR_MS = 365 * 24 * 60 * 60 * 1000;

/**
 * A time authority that lives for one demonstration and says so in every name. Its keys exist only in memory, its time
 * is this computer's: it shows the way of a stamp and proves nothing.
 */
export async function createDemoAuthority(ports: Pick<Ports, 'clock' | 'random'>): Promise<DemoAuthority> {
  const { root, authority } = await makeAuthority(ports);
  return {
    rootPem: toPem(root, 'CERTIFICATE'),
    answer: (tsq) => answer(tsq, authority, ports),
  };
}

async function makeAuthority({ clock, random }: Pick<Ports, 'clock' | 'random'>) {
  const [rootKey, key] = await Promise.all([makeRsaKey(RSA_BITS), makeRsaKey(RSA_BITS)]);
  const notBefore = clock.now() - 24 * 60 * 60 * 1000;
  const validity = { notBefore, notAfter: notBefore + YEAR_MS, issuer: ROOT, issuerKey: rootKey };
  const root = await makeCertificate({
    ...validity,
    subject: ROOT,
    serial: serialFrom(random.bytes(8)),
    key: rootKey,
    extensions: authorityExtensions(rootKey),
  });
  const certificateSerial = serialFrom(random.bytes(8));
  const certificate = await makeCertificate({
    ...validity,
    subject: NAME,
    serial: certificateSerial,
    key,
    extensions: stampingExtensions(rootKey),
  });
  return { root, authority: { key, certificate, issuer: commonName(ROOT), certificateSerial, chain: [] } };
}

async function answer(
  tsq: Bytes,
  authority: StampingAuthority,
  { clock, random }: Pick<Ports, 'clock' | 'random'>,
): Promise<Bytes> {
  const { imprint, nonce, policy } = parseTimestampRequest(tsq);
  const tstInfo = tstInfoOf({
    imprint: sequence(sequence(oid(imprint.algorithm), nothing()), octets(imprint.digest)),
    policy: policy ?? POLICY,
    nonce,
    serial: serialFrom(random.bytes(8)),
    at: clock.now(),
  });
  return toAnswer(partsOf(tstInfo, authority), authority.key);
}

/** A positive serial number. */
function serialFrom(random: Bytes): bigint {
  return (BigInt(`0x${toHex(random)}`) & 0x7fffffffffffffffn) | 1n;
}
