import {
  authorityExtensions,
  type CertificateRecipe,
  extension,
  makeCertificate,
  stampingExtensions,
} from '../../../../build/demo/certificate-maker.ts';
import type { SigningKey } from '../../../../build/demo/signing-key.ts';
import { type Bytes, toUtf8 } from '../../../../shared/bytes.ts';
import { TAG } from '../../../../shared/timestamp/der/node.ts';
import { boolean, encode, integer, nothing, oid, sequence } from '../../../../shared/timestamp/der/write.ts';
import { OID } from '../../../../shared/timestamp/oids.ts';
import { toPem } from '../../../../shared/timestamp/pem.ts';
import { type OwnKeys, type OwnPlan, STAMPED_AT } from '../../../support/own-authority.ts';
import type { BadCase } from './bad-case.ts';

const HOUR_MS = 60 * 60 * 1000;
const unknownCritical = extension('1.3.6.1.4.1.32473.6', true, nothing());
const bits = (unused: number, ...bytes: number[]) => encode(TAG.bitString, Uint8Array.of(unused, ...bytes));
const purposes = (critical: boolean, ...ids: string[]) =>
  extension(OID.extendedKeyUsage, critical, sequence(...ids.map(oid)));
const SERVER = '1.3.6.1.5.5.7.3.1';

function without(extensions: readonly Bytes[], id: string): Bytes[] {
  const marker = Buffer.from(oid(id));
  return extensions.filter((value) => !Buffer.from(value).includes(marker));
}

/** The signer's certificate with one extension exchanged. */
function leaf(id: string, ...instead: Bytes[]): BadCase['plan'] {
  return ({ middle }) => ({
    leaf: { extensions: [...without(stampingExtensions(middle), id), ...instead] },
  });
}

/** The intermediate with one extension exchanged. */
function middle(id: string, ...instead: Bytes[]): BadCase['plan'] {
  return (keys) => ({
    middle: [{ extensions: [...without(authorityExtensions(keys.middle), id), ...instead] }],
  });
}

function root(id: string, ...instead: Bytes[]): BadCase['plan'] {
  return (keys) => ({ root: { extensions: [...without(authorityExtensions(keys.root), id), ...instead] } });
}

/** A key whose signatures are named as SHA-1 with ECDSA; the name alone makes the chain weak. */
function sha1(key: SigningKey): SigningKey {
  return { ...key, algorithm: sequence(oid('1.2.840.10045.4.1')) };
}

function publicKey(...parts: Bytes[]): OwnPlan {
  const info = sequence(...parts);
  return { leaf: { key: { publicKeyInfo: info, algorithm: info, sign: async () => info } } };
}

async function strangersRoot({ stranger }: OwnKeys): Promise<Bytes> {
  const recipe: CertificateRecipe = {
    subject: 'Own root',
    issuer: 'Own root',
    serial: 1n,
    notBefore: STAMPED_AT - HOUR_MS,
    notAfter: STAMPED_AT + HOUR_MS,
    key: stranger,
    issuerKey: stranger,
    extensions: without(authorityExtensions(stranger), OID.subjectKeyIdentifier),
  };
  return toUtf8(toPem(await makeCertificate(recipe), 'CERTIFICATE'));
}

const basic = (...content: Bytes[]) => extension(OID.basicConstraints, true, sequence(...content));

/** The authority's certificate and the chain above it. */
export const certificateCases: readonly BadCase[] = [
  {
    name: 'without its certificate',
    code: 'TIMESTAMP_SIGNER_NOT_FOUND',
    plan: { parts: ({ certificates }) => ({ certificates: certificates.slice(1) }) },
  },
  {
    name: 'with no certificate at all',
    code: 'TIMESTAMP_SIGNER_NOT_FOUND',
    plan: { parts: () => ({ certificates: [] }) },
  },
  {
    name: 'with a broken certificate',
    code: 'TIMESTAMP_CERTIFICATE_MALFORMED',
    plan: { parts: ({ certificates }) => ({ certificates: [...certificates, sequence(integer(1))] }) },
  },
  {
    name: 'with an extension twice in its certificate',
    code: 'TIMESTAMP_CERTIFICATE_MALFORMED',
    plan: leaf('2.5.29.99', purposes(true, OID.timeStamping)),
  },
  {
    name: 'with more certificates than are read',
    code: 'TIMESTAMP_TOO_MANY_CERTIFICATES',
    plan: {
      parts: ({ certificates }) => ({ certificates: [...certificates, ...Array(40).fill(certificates[1]!)] }),
    },
    stricter: 'a bound on the work a hostile file can ask for',
  },
  {
    name: 'with an unknown critical extension in its certificate',
    code: 'TIMESTAMP_SIGNER_CRITICAL_EXTENSION',
    plan: leaf('2.5.29.99', unknownCritical),
  },
  {
    name: 'with a certificate without purpose',
    code: 'TIMESTAMP_EKU_MISSING',
    plan: leaf(OID.extendedKeyUsage),
  },
  {
    name: 'with a certificate of a web server',
    code: 'TIMESTAMP_EKU_WRONG',
    plan: leaf(OID.extendedKeyUsage, purposes(true, SERVER)),
  },
  {
    name: 'with a certificate for any purpose',
    code: 'TIMESTAMP_EKU_WRONG',
    plan: leaf(OID.extendedKeyUsage, purposes(true, OID.anyExtendedKeyUsage)),
  },
  {
    name: 'with a certificate for two purposes',
    code: 'TIMESTAMP_EKU_NOT_ALONE',
    plan: leaf(OID.extendedKeyUsage, purposes(true, OID.timeStamping, SERVER)),
  },
  {
    name: 'with its purpose not critical',
    code: 'TIMESTAMP_EKU_NOT_CRITICAL',
    plan: leaf(OID.extendedKeyUsage, purposes(false, OID.timeStamping)),
  },
  {
    name: 'with a certificate for encryption',
    code: 'TIMESTAMP_SIGNER_KEY_USAGE',
    plan: leaf(OID.keyUsage, extension(OID.keyUsage, true, bits(5, 0x20))),
  },
  {
    name: 'with a certificate that may also sign certificates',
    code: 'TIMESTAMP_SIGNER_KEY_USAGE',
    plan: leaf(OID.keyUsage, extension(OID.keyUsage, true, bits(2, 0x84))),
  },
  {
    name: 'stamped by an issuing authority itself',
    code: 'TIMESTAMP_SIGNER_IS_CA',
    plan: leaf('2.5.29.99', basic(boolean(true))),
    stricter: 'a key that issues certificates must not be the key that stamps',
  },
  {
    name: 'with a certificate not yet valid',
    code: 'TIMESTAMP_SIGNER_NOT_YET_VALID',
    plan: { leaf: { notBefore: STAMPED_AT + 1000 } },
  },
  {
    name: 'with a certificate that had expired',
    code: 'TIMESTAMP_SIGNER_EXPIRED',
    plan: { leaf: { notAfter: STAMPED_AT - 1000 } },
  },
  {
    name: 'with a key on an unknown curve',
    code: 'TIMESTAMP_KEY_UNSUPPORTED',
    plan: publicKey(sequence(oid(OID.ecPublicKey), oid('1.3.132.0.10')), bits(0, 4, ...Array(64).fill(1))),
  },
  {
    name: 'with a point that is not on the curve',
    code: 'TIMESTAMP_KEY_UNSUPPORTED',
    plan: publicKey(sequence(oid(OID.ecPublicKey), oid(OID.p256)), bits(0, 4, ...Array(64).fill(1))),
  },
  {
    name: 'with an Ed25519 key',
    code: 'TIMESTAMP_KEY_UNSUPPORTED',
    plan: publicKey(sequence(oid('1.3.101.112')), bits(0, ...Array(32).fill(9))),
  },
  {
    name: 'through an intermediate that is no authority',
    code: 'TIMESTAMP_PATH_NOT_CA',
    plan: middle(OID.basicConstraints, basic()),
  },
  {
    name: 'through an intermediate without basic constraints',
    code: 'TIMESTAMP_PATH_NOT_CA',
    plan: middle(OID.basicConstraints),
  },
  {
    name: 'through an intermediate that may not sign certificates',
    code: 'TIMESTAMP_PATH_KEY_USAGE',
    plan: middle(OID.keyUsage, extension(OID.keyUsage, true, bits(7, 0x80))),
  },
  {
    name: 'through an intermediate below a root that allows none',
    code: 'TIMESTAMP_PATH_LENGTH',
    plan: root(OID.basicConstraints, basic(boolean(true), integer(0))),
  },
  {
    name: 'through a second intermediate below one that allows none',
    code: 'TIMESTAMP_PATH_LENGTH',
    plan: ({ middle: key }) => ({ middle: [{ extensions: authorityExtensions(key, 0) }, {}] }),
  },
  {
    name: 'through an intermediate not yet valid',
    code: 'TIMESTAMP_PATH_NOT_YET_VALID',
    plan: { middle: [{ notBefore: STAMPED_AT + 1000 }] },
  },
  {
    name: 'through an intermediate that had expired',
    code: 'TIMESTAMP_PATH_EXPIRED',
    plan: { middle: [{ notAfter: STAMPED_AT - 1000 }] },
  },
  {
    name: 'under a root that had expired',
    code: 'TIMESTAMP_PATH_EXPIRED',
    plan: { root: { notAfter: STAMPED_AT - 1000 } },
  },
  {
    name: 'under a root not yet valid',
    code: 'TIMESTAMP_PATH_NOT_YET_VALID',
    plan: { root: { notBefore: STAMPED_AT + 1000 } },
  },
  {
    name: 'under a root that is no authority',
    code: 'TIMESTAMP_PATH_NOT_CA',
    plan: root(OID.basicConstraints, basic()),
  },
  {
    name: 'under a root without basic constraints',
    code: 'TIMESTAMP_PATH_NOT_CA',
    plan: root(OID.basicConstraints),
    stricter: 'openssl lets the key usage of a root stand for its basic constraints',
  },
  {
    name: 'through an intermediate with an unknown critical extension',
    code: 'TIMESTAMP_PATH_CRITICAL_EXTENSION',
    plan: middle('2.5.29.99', unknownCritical),
  },
  {
    name: 'under a root with an unknown critical extension',
    code: 'TIMESTAMP_PATH_CRITICAL_EXTENSION',
    plan: root('2.5.29.99', unknownCritical),
  },
  {
    name: 'through an intermediate that limits names',
    code: 'TIMESTAMP_PATH_NAME_CONSTRAINTS',
    plan: middle(
      '2.5.29.99',
      extension(
        OID.nameConstraints,
        false,
        sequence(encode(0xa1, sequence(encode(0x82, toUtf8('example'))))),
      ),
    ),
    stricter: 'name constraints are not evaluated, so a chain that has them is refused',
  },
  {
    name: 'through an intermediate for web servers only',
    code: 'TIMESTAMP_PATH_PURPOSE',
    plan: middle('2.5.29.99', purposes(false, SERVER)),
    stricter: 'openssl does not carry purposes down a chain; browsers and code-signing verifiers do',
  },
  {
    name: 'with a certificate signed with SHA-1',
    code: 'TIMESTAMP_PATH_ALGORITHM',
    plan: ({ middle: key }) => ({ leaf: { issuerKey: sha1(key) } }),
  },
  {
    name: 'with a certificate forged in the name of its issuer',
    code: 'TIMESTAMP_PATH_SIGNATURE',
    plan: ({ stranger }) => ({ leaf: { issuerKey: stranger } }),
  },
  {
    name: 'through an intermediate forged in the name of the root',
    code: 'TIMESTAMP_PATH_SIGNATURE',
    plan: ({ stranger }) => ({ middle: [{ issuerKey: stranger }] }),
  },
  {
    name: 'where the trusted root has only the name of the right one',
    code: 'TIMESTAMP_PATH_SIGNATURE',
    trust: strangersRoot,
  },
];
