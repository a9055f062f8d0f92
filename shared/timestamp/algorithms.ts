import { type Fields, openFields } from './der/fields.ts';
import { contentOf, type DerNode, TAG } from './der/node.ts';
import { oidOf, smallIntegerOf } from './der/values.ts';
import { OID } from './oids.ts';

export type HashName = 'SHA-256' | 'SHA-384' | 'SHA-512';

const HASHES: Readonly<Record<string, HashName>> = {
  [OID.sha256]: 'SHA-256',
  [OID.sha384]: 'SHA-384',
  [OID.sha512]: 'SHA-512',
};

export interface AlgorithmIdentifier {
  readonly oid: string;
  readonly parameters: DerNode | null;
}

/** AlgorithmIdentifier ::= SEQUENCE { algorithm, parameters OPTIONAL } (RFC 5280 section 4.1.1.2). Throws a DerFault. */
export function algorithmOf(node: DerNode): AlgorithmIdentifier {
  const fields = openFields(node, TAG.sequence);
  const oid = oidOf(fields.take(TAG.oid));
  const parameters = fields.more() ? fields.any() : null;
  fields.end();
  return { oid, parameters };
}

/** The hash an identifier names, or null for one that is not accepted (MD5, SHA-1, SHA-224, SHA-3 …). */
export function hashOf(algorithm: AlgorithmIdentifier): HashName | null {
  return hasNoParameters(algorithm) ? (HASHES[algorithm.oid] ?? null) : null;
}

/** RFC 5754: parameters absent or NULL, both are met in practice. */
export function hasNoParameters({ parameters }: AlgorithmIdentifier): boolean {
  return parameters === null || (parameters.tag === TAG.nothing && contentOf(parameters).length === 0);
}

/** How a signature is made. `hash` is null where only the digest algorithm beside it tells (plain rsaEncryption in CMS). */
export type SignatureScheme =
  | { readonly kind: 'rsa-pkcs1'; readonly hash: HashName | null }
  | { readonly kind: 'rsa-pss'; readonly hash: HashName; readonly saltLength: number }
  | { readonly kind: 'ecdsa'; readonly hash: HashName | null };

const SCHEMES: Readonly<Record<string, SignatureScheme>> = {
  [OID.rsaEncryption]: { kind: 'rsa-pkcs1', hash: null },
  [OID.sha256WithRsa]: { kind: 'rsa-pkcs1', hash: 'SHA-256' },
  [OID.sha384WithRsa]: { kind: 'rsa-pkcs1', hash: 'SHA-384' },
  [OID.sha512WithRsa]: { kind: 'rsa-pkcs1', hash: 'SHA-512' },
  [OID.ecPublicKey]: { kind: 'ecdsa', hash: null },
  [OID.ecdsaWithSha256]: { kind: 'ecdsa', hash: 'SHA-256' },
  [OID.ecdsaWithSha384]: { kind: 'ecdsa', hash: 'SHA-384' },
  [OID.ecdsaWithSha512]: { kind: 'ecdsa', hash: 'SHA-512' },
};

/** The scheme an identifier names, or null for one that is not accepted. Throws a DerFault on broken parameters. */
export function signatureSchemeOf(algorithm: AlgorithmIdentifier): SignatureScheme | null {
  if (algorithm.oid === OID.rsaPss) return pssOf(algorithm);
  return hasNoParameters(algorithm) ? (SCHEMES[algorithm.oid] ?? null) : null;
}

/** RSASSA-PSS-params (RFC 4055 section 3.1). Their default hash is SHA-1, which is not accepted. */
function pssOf({ parameters }: AlgorithmIdentifier): SignatureScheme | null {
  if (parameters === null) return null;
  const fields = openFields(parameters, TAG.sequence);
  const hash = explicitly(fields, 0xa0, (node) => hashOf(algorithmOf(node)));
  const maskHash = explicitly(fields, 0xa1, maskHashOf);
  const saltLength = explicitly(fields, 0xa2, (node) => smallIntegerOf(node)) ?? 20;
  const trailer = explicitly(fields, 0xa3, (node) => smallIntegerOf(node)) ?? 1;
  fields.end();
  if (hash === null || maskHash !== hash || trailer !== 1 || saltLength > 64) return null;
  return { kind: 'rsa-pss', hash, saltLength };
}

function maskHashOf(node: DerNode): HashName | null {
  const { oid, parameters } = algorithmOf(node);
  return oid === OID.mgf1 && parameters !== null ? hashOf(algorithmOf(parameters)) : null;
}

function explicitly<T>(fields: Fields, tag: number, read: (node: DerNode) => T): T | null {
  const wrapper = fields.maybe(tag);
  if (wrapper === null) return null;
  const inner = openFields(wrapper, tag);
  const value = read(inner.any());
  inner.end();
  return value;
}

export interface Curve {
  readonly name: string;
  /** Length of a coordinate, and of each of the two numbers of a signature. */
  readonly bytes: number;
}

const CURVES: Readonly<Record<string, Curve>> = {
  [OID.p256]: { name: 'P-256', bytes: 32 },
  [OID.p384]: { name: 'P-384', bytes: 48 },
  [OID.p521]: { name: 'P-521', bytes: 66 },
};

/** The curve an identifier names, or null for one that is not accepted. */
export function curveOf(oid: string): Curve | null {
  return CURVES[oid] ?? null;
}
