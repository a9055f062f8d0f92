import type { SigningKey } from '../../../../build/demo/signing-key.ts';
import { attribute, sha256Of, type TokenParts, wrap } from '../../../../build/demo/token-maker.ts';
import { type Bytes, concatBytes } from '../../../../shared/bytes.ts';
import { TAG } from '../../../../shared/timestamp/der/node.ts';
import { encode, integer, nothing, octets, oid, sequence } from '../../../../shared/timestamp/der/write.ts';
import { OID } from '../../../../shared/timestamp/oids.ts';
import type { OwnPlan } from '../../../support/own-authority.ts';
import type { BadCase } from './bad-case.ts';

const SHA1 = '1.3.14.3.2.26';
const MD5 = '1.2.840.113549.2.5';
const DATA = oid('1.2.840.113549.1.7.1');

/** The signed attributes without the one of this kind, and others in its place. */
function attributesBut(id: string, ...instead: readonly Bytes[]): OwnPlan {
  const prefix = Buffer.from(oid(id));
  const isOther = (encoded: Bytes) => !Buffer.from(encoded).includes(prefix);
  return { parts: ({ attributes }) => ({ attributes: [...attributes.filter(isOther), ...instead] }) };
}

function digestAlgorithm(id: string): OwnPlan {
  return { parts: () => ({ digestAlgorithm: sequence(oid(id), nothing()) }) };
}

interface SignerChange {
  readonly id?: Bytes;
  readonly attributes?: Bytes | null;
  readonly digestAlgorithm?: Bytes;
}

async function signerOf(parts: TokenParts, key: SigningKey, change: SignerChange = {}): Promise<Bytes> {
  const attributes = concatBytes(...[...parts.attributes].sort(Buffer.compare));
  const signed = change.attributes === null ? parts.tstInfo : encode(TAG.set, attributes);
  return sequence(
    parts.signerVersion,
    change.id ?? parts.signerId,
    change.digestAlgorithm ?? parts.digestAlgorithm,
    ...(change.attributes === null ? [] : [encode(0xa0, attributes)]),
    parts.signatureAlgorithm,
    octets(await key.sign(signed)),
  );
}

function answerOf(parts: TokenParts, ...signers: Bytes[]): Bytes {
  return sequence(parts.status, wrap(parts, ...signers));
}

/** The CMS envelope: SignedData, SignerInfo, signed attributes, signature. */
export const tokenCases: readonly BadCase[] = [
  {
    name: 'with plain data instead of signed data',
    code: 'TIMESTAMP_NOT_SIGNED_DATA',
    plan: { finish: (parts) => sequence(parts.status, sequence(DATA, encode(0xa0, octets(parts.tstInfo)))) },
  },
  {
    name: 'with CMS version 1',
    code: 'TIMESTAMP_CMS_VERSION',
    plan: { parts: () => ({ cmsVersion: integer(1) }) },
    stricter: 'RFC 5652 section 5.1 gives this content version 3 or more',
  },
  {
    name: 'with plain data as its content type',
    code: 'TIMESTAMP_CONTENT_TYPE',
    plan: { parts: () => ({ contentType: DATA }) },
  },
  {
    name: 'without its statement',
    code: 'TIMESTAMP_CONTENT_MISSING',
    plan: {
      finish: async (parts, key) => {
        const signer = await signerOf(parts, key);
        const inner = sequence(
          parts.cmsVersion,
          encode(TAG.set, parts.digestAlgorithm),
          sequence(parts.contentType),
          encode(0xa0, ...parts.certificates),
          encode(TAG.set, signer),
        );
        return sequence(parts.status, sequence(oid(OID.signedData), encode(0xa0, inner)));
      },
    },
  },
  {
    name: 'without a signature',
    code: 'TIMESTAMP_SIGNER_COUNT',
    plan: { finish: (parts) => answerOf(parts) },
  },
  {
    name: 'with two signatures',
    code: 'TIMESTAMP_SIGNER_COUNT',
    plan: {
      finish: async (parts, key) => answerOf(parts, await signerOf(parts, key), await signerOf(parts, key)),
    },
  },
  {
    name: 'with the signer named by key identifier',
    code: 'TIMESTAMP_SIGNER_ID',
    plan: {
      finish: async (parts, key) =>
        answerOf(parts, await signerOf(parts, key, { id: encode(0x80, new Uint8Array(20)) })),
    },
  },
  {
    name: 'with signer version 3 beside issuer and serial number',
    code: 'TIMESTAMP_SIGNER_ID',
    plan: { parts: () => ({ signerVersion: integer(3) }) },
    stricter: 'RFC 5652 section 5.3 ties version 1 to issuer and serial number',
  },
  {
    name: "without the signer's hash in the list",
    code: 'TIMESTAMP_DIGEST_NOT_LISTED',
    plan: {
      finish: async (parts, key) =>
        answerOf(
          parts,
          await signerOf(parts, key, { digestAlgorithm: sequence(oid(OID.sha512), nothing()) }),
        ),
    },
  },
  {
    name: 'without signed attributes',
    code: 'TIMESTAMP_ATTRIBUTES_MISSING',
    plan: {
      finish: async (parts, key) => answerOf(parts, await signerOf(parts, key, { attributes: null })),
    },
  },
  { name: 'with MD5', code: 'TIMESTAMP_DIGEST_NOT_ALLOWED', plan: digestAlgorithm(MD5) },
  { name: 'with SHA-1', code: 'TIMESTAMP_DIGEST_NOT_ALLOWED', plan: digestAlgorithm(SHA1) },
  {
    name: 'with the message digest twice',
    code: 'TIMESTAMP_ATTRIBUTE_TWICE',
    plan: {
      parts: ({ attributes, tstInfo }) => ({
        attributes: [...attributes, attribute(OID.messageDigest, octets(sha256Of(tstInfo)))],
      }),
    },
    stricter: 'RFC 5652 section 11.2 allows one; two let two readers see two digests',
  },
  {
    name: 'with two message digests in one attribute',
    code: 'TIMESTAMP_ATTRIBUTE_VALUES',
    plan: {
      parts: (parts) => {
        const good = octets(sha256Of(parts.tstInfo));
        const both = attribute(OID.messageDigest, good, octets(new Uint8Array(32)));
        return attributesBut(OID.messageDigest, both).parts!(parts, undefined as never);
      },
    },
  },
  {
    name: 'without the content-type attribute',
    code: 'TIMESTAMP_CONTENT_TYPE_ATTRIBUTE_MISSING',
    plan: attributesBut(OID.contentType),
    stricter: 'RFC 5652 section 11.1 demands it: it stops a signature made for another kind of content',
  },
  {
    name: 'with the content-type attribute of plain data',
    code: 'TIMESTAMP_CONTENT_TYPE_ATTRIBUTE_WRONG',
    plan: attributesBut(OID.contentType, attribute(OID.contentType, DATA)),
    stricter: 'RFC 5652 section 11.1: it must equal the content type',
  },
  {
    name: 'without the message digest',
    code: 'TIMESTAMP_MESSAGE_DIGEST_MISSING',
    plan: attributesBut(OID.messageDigest),
  },
  {
    name: 'with the digest of another statement',
    code: 'TIMESTAMP_MESSAGE_DIGEST_WRONG',
    plan: attributesBut(OID.messageDigest, attribute(OID.messageDigest, octets(new Uint8Array(32)))),
  },
  {
    name: 'with a bit of the signature changed',
    code: 'TIMESTAMP_SIGNATURE_INVALID',
    surgery: (answer) => answer.with(answer.length - 1, answer.at(-1)! ^ 1),
  },
  {
    name: "signed with a key that is not the certificate's",
    code: 'TIMESTAMP_SIGNATURE_INVALID',
    plan: ({ stranger }) => ({ signWith: stranger }),
  },
  {
    name: 'with a signature that is no pair of numbers',
    code: 'TIMESTAMP_SIGNATURE_INVALID',
    plan: ({ leaf }) => ({ signWith: { ...leaf, sign: async () => new Uint8Array(64) } }),
  },
  {
    name: 'with an RSA signature method and an ECDSA key',
    code: 'TIMESTAMP_SIGNATURE_INVALID',
    plan: { parts: () => ({ signatureAlgorithm: sequence(oid(OID.sha256WithRsa), nothing()) }) },
    stricter: 'openssl takes the method from the key and passes over what is written',
  },
  {
    name: 'with a signature method that is not accepted',
    code: 'TIMESTAMP_SIGNATURE_ALGORITHM',
    plan: { parts: () => ({ signatureAlgorithm: sequence(oid('1.2.840.10045.4.1')) }) },
    stricter: 'openssl takes the method from the key and passes over what is written',
  },
  {
    name: 'with another hash in the signature method than in the digest',
    code: 'TIMESTAMP_SIGNATURE_HASH_DIFFERS',
    plan: { parts: () => ({ signatureAlgorithm: sequence(oid(OID.ecdsaWithSha512)) }) },
    stricter: 'openssl takes the method from the key and passes over what is written',
  },
  {
    name: 'with a broken digest attribute',
    code: 'TIMESTAMP_TOKEN_MALFORMED',
    plan: attributesBut(OID.messageDigest, attribute(OID.messageDigest, integer(5))),
  },
  {
    name: 'with a field too many in the signed data',
    code: 'TIMESTAMP_TOKEN_MALFORMED',
    plan: {
      finish: async (parts, key) => {
        const signer = await signerOf(parts, key);
        return sequence(
          parts.status,
          wrap({ ...parts, cmsVersion: concatBytes(parts.cmsVersion, integer(3)) }, signer),
        );
      },
    },
  },
];
