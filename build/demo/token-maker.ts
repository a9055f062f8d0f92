import { createHash } from 'node:crypto';
import { type Bytes, toUtf8 } from '../../shared/bytes.ts';
import { TAG } from '../../shared/timestamp/der/node.ts';
import { encode, integer, nothing, octets, oid, sequence } from '../../shared/timestamp/der/write.ts';
import { OID } from '../../shared/timestamp/oids.ts';
import { generalizedText } from './certificate-maker.ts';
import type { SigningKey } from './signing-key.ts';

/** Every part of an answer, already encoded; tests exchange parts to make bad answers. */
export interface TokenParts {
  readonly status: Bytes;
  readonly cmsVersion: Bytes;
  readonly contentType: Bytes;
  readonly digestAlgorithm: Bytes;
  readonly tstInfo: Bytes;
  readonly certificates: readonly Bytes[];
  readonly signerVersion: Bytes;
  readonly signerId: Bytes;
  readonly attributes: readonly Bytes[];
  readonly signatureAlgorithm: Bytes;
}

export interface Stamp {
  /** MessageImprint, policy and nonce as they stand in the request. */
  readonly imprint: Bytes;
  readonly policy: string;
  readonly nonce: bigint | null;
  readonly serial: bigint;
  /** Milliseconds since 1970. */
  readonly at: number;
}

export interface StampingAuthority {
  readonly key: SigningKey;
  readonly certificate: Bytes;
  /** Issuer name and serial number as they stand in the certificate. */
  readonly issuer: Bytes;
  readonly certificateSerial: bigint;
  readonly chain: readonly Bytes[];
}

/** TSTInfo (RFC 3161 section 2.4.2), accurate to a second. */
export function tstInfoOf(stamp: Stamp): Bytes {
  return sequence(
    integer(1),
    oid(stamp.policy),
    stamp.imprint,
    integer(stamp.serial),
    encode(TAG.generalizedTime, toUtf8(generalizedText(stamp.at))),
    sequence(integer(1)),
    ...(stamp.nonce === null ? [] : [integer(stamp.nonce)]),
  );
}

/** The parts of a good answer. */
export function partsOf(tstInfo: Bytes, authority: StampingAuthority): TokenParts {
  const sha256 = sequence(oid(OID.sha256), nothing());
  return {
    status: sequence(integer(0)),
    cmsVersion: integer(3),
    contentType: oid(OID.tstInfo),
    digestAlgorithm: sha256,
    tstInfo,
    certificates: [authority.certificate, ...authority.chain],
    signerVersion: integer(1),
    signerId: sequence(authority.issuer, integer(authority.certificateSerial)),
    attributes: [
      attribute(OID.contentType, oid(OID.tstInfo)),
      attribute(OID.messageDigest, octets(sha256Of(tstInfo))),
      attribute(
        OID.signingCertificateV2,
        sequence(sequence(sequence(octets(sha256Of(authority.certificate))))),
      ),
    ],
    signatureAlgorithm: authority.key.algorithm,
  };
}

export function attribute(id: string, ...values: readonly Bytes[]): Bytes {
  return sequence(oid(id), encode(TAG.set, ...values));
}

/** Signs the attributes and puts the parts together: a TimeStampResp. */
export async function toAnswer(parts: TokenParts, key: SigningKey): Promise<Bytes> {
  return sequence(parts.status, await toToken(parts, key));
}

/** Signs the attributes and puts the parts together: a bare token (RFC 5652 sections 3 and 5). */
export async function toToken(parts: TokenParts, key: SigningKey): Promise<Bytes> {
  const attributes = [...parts.attributes].sort(Buffer.compare);
  const signature = await key.sign(encode(TAG.set, ...attributes));
  const signer = sequence(
    parts.signerVersion,
    parts.signerId,
    parts.digestAlgorithm,
    encode(0xa0, ...attributes),
    parts.signatureAlgorithm,
    octets(signature),
  );
  return wrap(parts, signer);
}

/** SignedData around one or more finished SignerInfos. */
export function wrap(parts: TokenParts, ...signers: readonly Bytes[]): Bytes {
  const signedData = sequence(
    parts.cmsVersion,
    encode(TAG.set, parts.digestAlgorithm),
    sequence(parts.contentType, encode(0xa0, octets(parts.tstInfo))),
    ...(parts.certificates.length === 0 ? [] : [encode(0xa0, ...parts.certificates)]),
    encode(TAG.set, ...signers),
  );
  return sequence(oid(OID.signedData), encode(0xa0, signedData));
}

export function sha256Of(bytes: Uint8Array): Bytes {
  return new Uint8Array(createHash('sha256').update(bytes).digest());
}
