import { type Bytes, toHex } from '../bytes.ts';
import { DerFault } from './der/fault.ts';
import { openFields } from './der/fields.ts';
import { childrenOf, contentOf, type DerNode, rawOf, readWhole, TAG } from './der/node.ts';
import { booleanOf, integerOf, namedBitsOf, oidOf, smallIntegerOf } from './der/values.ts';
import { assertShapes } from './extension-shapes.ts';
import { directoryNameKey } from './name.ts';
import { OID } from './oids.ts';

export interface Extension {
  readonly oid: string;
  readonly critical: boolean;
  /** Content of the octet string; read as DER only where the extension is one we know. */
  readonly value: Bytes;
}

/** The extensions the path rules read (RFC 5280 section 4.2.1); null where a certificate does not have one. */
export interface Extensions {
  readonly all: readonly Extension[];
  readonly subjectKey: string | null;
  readonly authorityKey: AuthorityKey | null;
  /** Numbers of the bits set: 0 digitalSignature, 1 nonRepudiation, 5 keyCertSign … */
  readonly keyUsage: readonly number[] | null;
  readonly extendedKeyUsage: { readonly critical: boolean; readonly purposes: readonly string[] } | null;
  readonly basicConstraints: { readonly ca: boolean; readonly pathLength: number | null } | null;
  /** DER form of each GeneralName, lower-case hexadecimal. */
  readonly alternativeNames: readonly string[];
}

export interface AuthorityKey {
  readonly keyId?: string;
  readonly serial?: bigint;
  /** Comparison key of the first directory name of the issuer's issuer. */
  readonly issuerKey?: string;
}

/** Extensions ::= SEQUENCE OF Extension; the same one twice is refused (RFC 5280 section 4.2). Throws a DerFault. */
export function parseExtensionList(list: DerNode, tag: number = TAG.sequence): Extension[] {
  if (list.tag !== tag) throw new DerFault(`no extensions at ${list.start}`);
  const all = childrenOf(list).map(parseExtension);
  if (new Set(all.map(({ oid }) => oid)).size !== all.length) throw new DerFault('an extension comes twice');
  return all;
}

function parseExtension(node: DerNode): Extension {
  const fields = openFields(node, TAG.sequence);
  const oid = oidOf(fields.take(TAG.oid));
  const critical = fields.maybe(TAG.boolean);
  const value = contentOf(fields.take(TAG.octetString)).slice();
  fields.end();
  return { oid, critical: critical !== null && booleanOf(critical), value };
}

/** Reads the extensions the rules need and the shape of some others. Throws a DerFault. */
export function extensionsOf(all: readonly Extension[]): Extensions {
  assertShapes(all);
  const find = <T>(oid: string, read: (value: DerNode, critical: boolean) => T): T | null => {
    const extension = all.find((candidate) => candidate.oid === oid);
    return extension === undefined ? null : read(readWhole(extension.value, 'der'), extension.critical);
  };
  return {
    all,
    subjectKey: find(OID.subjectKeyIdentifier, (value) => keyIdOf(value, TAG.octetString)),
    authorityKey: find(OID.authorityKeyIdentifier, authorityKeyOf),
    keyUsage: find(OID.keyUsage, namedBitsOf),
    extendedKeyUsage: find(OID.extendedKeyUsage, (value, critical) => ({
      critical,
      purposes: purposesOf(value),
    })),
    basicConstraints: find(OID.basicConstraints, basicConstraintsOf),
    alternativeNames: find(OID.subjectAltName, alternativeNamesOf) ?? [],
  };
}

function keyIdOf(node: DerNode, tag: number): string {
  if (node.tag !== tag) throw new DerFault(`no key identifier at ${node.start}`);
  return toHex(contentOf(node));
}

function authorityKeyOf(value: DerNode): AuthorityKey {
  const fields = openFields(value, TAG.sequence);
  const keyId = fields.maybe(0x80);
  const issuer = fields.maybe(0xa1);
  const serial = fields.maybe(0x82);
  fields.end();
  const directoryName = issuer === null ? undefined : childrenOf(issuer).find(({ tag }) => tag === 0xa4);
  return {
    ...(keyId === null ? {} : { keyId: keyIdOf(keyId, 0x80) }),
    ...(serial === null ? {} : { serial: integerOf(serial, 0x82) }),
    ...(directoryName === undefined ? {} : { issuerKey: directoryNameKey(directoryName) }),
  };
}

function purposesOf(value: DerNode): string[] {
  const purposes = value.tag === TAG.sequence ? childrenOf(value).map(oidOf) : [];
  if (purposes.length === 0) throw new DerFault('empty extended key usage');
  return purposes;
}

function basicConstraintsOf(value: DerNode) {
  const fields = openFields(value, TAG.sequence);
  const ca = fields.maybe(TAG.boolean);
  const pathLength = fields.maybe(TAG.integer);
  fields.end();
  return {
    ca: ca !== null && booleanOf(ca),
    pathLength: pathLength === null ? null : smallIntegerOf(pathLength),
  };
}

function alternativeNamesOf(value: DerNode): string[] {
  if (value.tag !== TAG.sequence) throw new DerFault('no list of names');
  return childrenOf(value).map((name) => toHex(rawOf(name)));
}
