import { constants, createPrivateKey, sign } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { partsOf, toAnswer, tstInfoOf } from '../../../build/demo/token-maker.ts';
import { type Bytes, concatBytes, fromUtf8 } from '../../../shared/bytes.ts';
import type { ErrorCode } from '../../../shared/errors/index.ts';
import { openFields } from '../../../shared/timestamp/der/fields.ts';
import { rawOf, readWhole, TAG } from '../../../shared/timestamp/der/node.ts';
import { encode, integer, nothing, oid, sequence } from '../../../shared/timestamp/der/write.ts';
import { OID } from '../../../shared/timestamp/oids.ts';
import { parseTimestampRequest } from '../../../shared/timestamp/request.ts';
import {
  type KeyKind,
  makeAnswer,
  makeCertificate,
  openBench,
  opensslAccepts,
  ROOT_EXTENSIONS,
  TSA_EXTENSIONS,
} from '../../support/openssl-authority.ts';
import { goodImprint } from '../../support/own-authority.ts';
import { certificatesOf, check, outcomeOf, sampleRequest } from '../../support/timestamp-office.ts';

const bench = openBench();
let request: Bytes;

beforeAll(async () => {
  request = await sampleRequest();
  bench.write('q.tsq', request);
  makeCertificate(bench, { name: 'root', key: 'rsa', extensions: ROOT_EXTENSIONS });
  makeCertificate(bench, { name: 'old-root', extensions: ROOT_EXTENSIONS, from: -20, to: -1 });
  makeCertificate(bench, { name: 'sha1-root', extensions: ROOT_EXTENSIONS, digest: 'sha1' });
  makeCertificate(bench, { name: 'pss-root', key: 'rsa', extensions: ROOT_EXTENSIONS, pss: true });
  makeCertificate(bench, { name: 'short-root', key: 'rsa-1024', extensions: ROOT_EXTENSIONS });
  makeCertificate(bench, { name: 'tsa', issuer: 'root', extensions: TSA_EXTENSIONS });
});

afterAll(() => bench.remove());

interface Verdicts {
  readonly ours: string;
  readonly openssl: boolean;
}

async function judge(answer: Bytes, root = 'root'): Promise<Verdicts> {
  bench.write('j.tsr', answer);
  const roots = await certificatesOf(bench.read(`${root}.pem`));
  const asked = { request: 'q.tsq', answer: 'j.tsr', root: `${root}.pem` };
  return {
    ours: await outcomeOf(check(answer, request, { roots })),
    openssl: opensslAccepts(bench, asked).ok,
  };
}

interface Authority {
  readonly name: string;
  readonly root?: string;
  readonly key?: KeyKind;
  readonly from?: number;
  readonly to?: number;
  readonly digest?: string;
  readonly config?: Readonly<Record<string, string>>;
  readonly code: ErrorCode | 'trusted';
  /** Why we refuse what openssl accepts. */
  readonly stricter?: string;
}

const AUTHORITIES: readonly Authority[] = [
  { name: 'whose certificate had expired', from: -9, to: -1, code: 'TIMESTAMP_SIGNER_EXPIRED' },
  { name: 'whose certificate is of tomorrow', from: 1, code: 'TIMESTAMP_SIGNER_NOT_YET_VALID' },
  { name: 'under an expired root', root: 'old-root', code: 'TIMESTAMP_PATH_EXPIRED' },
  {
    name: 'that signs with SHA-1',
    config: { signer_digest: 'sha1' },
    code: 'TIMESTAMP_DIGEST_NOT_ALLOWED',
    stricter: 'collisions of SHA-1 are made in practice',
  },
  {
    name: 'with a certificate signed with SHA-1',
    digest: 'sha1',
    code: 'TIMESTAMP_PATH_ALGORITHM',
    stricter: 'collisions of SHA-1 are made in practice',
  },
  {
    name: 'with an RSA key of 1024 bits',
    key: 'rsa-1024',
    code: 'TIMESTAMP_KEY_TOO_SHORT',
    stricter: 'NIST SP 800-131A',
  },
  {
    name: 'under a root with an RSA key of 1024 bits',
    root: 'short-root',
    code: 'TIMESTAMP_KEY_TOO_SHORT',
    stricter: 'NIST SP 800-131A',
  },
  {
    name: 'with a key on a curve that Web Crypto does not have',
    key: 'k256',
    code: 'TIMESTAMP_KEY_UNSUPPORTED',
    stricter: 'the verdict must be the same in a browser',
  },
  { name: 'under a root that signed itself with SHA-1', root: 'sha1-root', code: 'trusted' },
  { name: 'under a root that signs with RSA-PSS', root: 'pss-root', code: 'trusted' },
  {
    name: 'that names its certificate by SHA-1',
    config: { ess_cert_id_alg: 'sha1' },
    code: 'trusted',
  },
  { name: 'that names its whole chain', config: { ess_cert_id_chain: 'yes' }, code: 'trusted' },
];

describe('an openssl authority', () => {
  it.each(AUTHORITIES)('$name: $code', async ({ root = 'root', code, stricter, config = {}, ...rest }) => {
    const pss = root === 'pss-root';
    const certificate = { ...rest, name: 'odd', issuer: root, extensions: TSA_EXTENSIONS, pss };
    makeCertificate(bench, certificate);
    const answer = makeAnswer(bench, { signer: 'odd', request: 'q.tsq', out: 'odd.tsr', config });
    const verdicts = await judge(answer, root);
    expect(verdicts.ours).toBe(code);
    expect(verdicts.openssl).toBe(code === 'trusted' || stricter !== undefined);
  });

  it('that names its certificate by SHA-1 leaves a doubt', async () => {
    const config = { ess_cert_id_alg: 'sha1' };
    const answer = makeAnswer(bench, { signer: 'tsa', request: 'q.tsq', out: 'ess.tsr', config });
    expect((await check(answer, request)).doubts).toEqual(['sha1-certificate-id']);
  });

  it('that refuses is quoted', async () => {
    bench.write(
      'weak.tsq',
      sequence(
        integer(1),
        sequence(sequence(oid('1.2.840.113549.2.5'), nothing()), encode(TAG.octetString, new Uint8Array(16))),
      ),
    );
    const answer = makeAnswer(bench, { signer: 'tsa', request: 'weak.tsq', out: 'no.tsr' });
    await expect(check(answer, request)).rejects.toMatchObject({
      code: 'TIMESTAMP_NOT_GRANTED',
      params: { status: 'rejection', failure: 'badAlg' },
    });
  });

  it('answering another request is refused for its nonce', async () => {
    bench.write(
      'other.tsq',
      sequence(integer(1), goodImprint, integer(12345), encode(TAG.boolean, Uint8Array.of(255))),
    );
    const answer = makeAnswer(bench, { signer: 'tsa', request: 'other.tsq', out: 'other.tsr' });
    expect(await judge(answer)).toEqual({ ours: 'TIMESTAMP_NONCE_DIFFERS', openssl: false });
  });

  it('with the nonce of the right request written into its answer is refused for its digest', async () => {
    const nonce = integer(parseTimestampRequest(request).nonce! ^ 1n);
    bench.write(
      'near.tsq',
      sequence(integer(1), goodImprint, nonce, encode(TAG.boolean, Uint8Array.of(255))),
    );
    const answer = makeAnswer(bench, { signer: 'tsa', request: 'near.tsq', out: 'near.tsr' });
    const at = Buffer.from(answer).indexOf(nonce) + nonce.length - 1;
    expect(await judge(answer.with(at, answer[at]! ^ 1))).toEqual({
      ours: 'TIMESTAMP_MESSAGE_DIGEST_WRONG',
      openssl: false,
    });
  });

  it('with its certificate taken out and put beside by the user is accepted only then', async () => {
    const answer = makeAnswer(bench, { signer: 'tsa', request: 'q.tsq', out: 'own.tsr' });
    const bare = await withoutCertificates(answer);
    expect(await judge(bare)).toEqual({ ours: 'TIMESTAMP_SIGNER_NOT_FOUND', openssl: false });
    const intermediates = await certificatesOf(bench.read('tsa.pem'));
    const roots = await certificatesOf(bench.read('root.pem'));
    expect(await outcomeOf(check(bare, request, { roots, intermediates }))).toBe('trusted');
  });
});

/** The answer with the optional certificates of its SignedData dropped. */
async function withoutCertificates(answer: Bytes): Promise<Bytes> {
  const response = openFields(readWhole(answer, 'der'), TAG.sequence);
  const status = rawOf(response.any());
  const info = openFields(response.any(), TAG.sequence);
  const type = rawOf(info.any());
  const inner = openFields(openFields(info.any(), 0xa0).any(), TAG.sequence);
  const fields: Bytes[] = [];
  while (inner.more()) {
    const field = inner.any();
    if (field.tag !== 0xa0) fields.push(rawOf(field));
  }
  return sequence(status, sequence(type, encode(0xa0, sequence(...fields))));
}

describe('RSA-PSS', () => {
  const sha256 = sequence(oid(OID.sha256), nothing());
  const algorithm = sequence(
    oid(OID.rsaPss),
    sequence(encode(0xa0, sha256), encode(0xa1, sequence(oid(OID.mgf1), sha256)), encode(0xa2, integer(32))),
  );

  async function pssAnswer(name: string): Promise<Bytes> {
    const [certificate] = await certificatesOf(bench.read(`${name}.pem`));
    const key = createPrivateKey(fromUtf8(bench.read(`${name}.key`)));
    const stamp = { policy: '1.3.6.1.4.1.32473.7', nonce: parseTimestampRequest(request).nonce, serial: 5n };
    const tstInfo = tstInfoOf({ ...stamp, imprint: goodImprint, at: Date.now() });
    const signing = {
      publicKeyInfo: rawOf(certificate!.publicKeyInfo),
      algorithm,
      sign: async (data: Bytes) => {
        const padding = constants.RSA_PKCS1_PSS_PADDING;
        return new Uint8Array(sign('sha256', data, { key, padding, saltLength: 32 }));
      },
    };
    const body = openFields(openFields(readWhole(certificate!.der, 'der'), TAG.sequence).any(), TAG.sequence);
    const [, , , issuer] = [body.any(), body.any(), body.any(), body.any()];
    const authority = { key: signing, certificate: certificate!.der, issuer: rawOf(issuer), chain: [] };
    return toAnswer(partsOf(tstInfo, { ...authority, certificateSerial: certificate!.serial }), signing);
  }

  it('with a key for RSA-PSS alone is accepted, as openssl does', async () => {
    makeCertificate(bench, { name: 'pss', key: 'rsa-pss', issuer: 'root', extensions: TSA_EXTENSIONS });
    expect(await judge(await pssAnswer('pss'))).toEqual({ ours: 'trusted', openssl: true });
  });

  it('with an ordinary RSA key is refused, for openssl cannot check it', async () => {
    makeCertificate(bench, { name: 'plain', key: 'rsa', issuer: 'root', extensions: TSA_EXTENSIONS });
    expect(await judge(await pssAnswer('plain'))).toEqual({
      ours: 'TIMESTAMP_SIGNATURE_PADDING',
      openssl: false,
    });
  });
});

describe('an envelope in BER', () => {
  const end = Uint8Array.of(0, 0);
  const indefinite = (tag: number, ...content: Uint8Array[]) =>
    concatBytes(Uint8Array.of(tag, 0x80), ...content, end);

  /** The token with indefinite lengths and its statement in two pieces, as some authorities write it. */
  function asBer(answer: Bytes, statement: (octets: Bytes) => Bytes): Bytes {
    const response = openFields(readWhole(answer, 'der'), TAG.sequence);
    const status = rawOf(response.any());
    const info = openFields(response.any(), TAG.sequence);
    const type = rawOf(info.any());
    const inner = openFields(openFields(info.any(), 0xa0).any(), TAG.sequence);
    const [version, digests, content] = [inner.any(), inner.any(), inner.any()].map(rawOf);
    const rest: Bytes[] = [];
    while (inner.more()) rest.push(rawOf(inner.any()));
    const encapsulated = openFields(readWhole(content!.slice(), 'der'), TAG.sequence);
    const contentType = rawOf(encapsulated.any());
    const octets = rawOf(openFields(encapsulated.any(), 0xa0).any()).subarray(2);
    const pieces = indefinite(0xa0, statement(octets));
    const signedData = indefinite(0x30, version!, digests!, indefinite(0x30, contentType, pieces), ...rest);
    return sequence(status, indefinite(0x30, type, indefinite(0xa0, signedData)));
  }

  const inPieces = (octets: Bytes) =>
    indefinite(0x24, encode(0x04, octets.subarray(0, 40)), encode(0x04, octets.subarray(40)));

  it('is accepted, as openssl does: CMS allows it and authorities in use write it', async () => {
    const config = { tsa_name: 'no', accuracy: 'secs:1' };
    const answer = makeAnswer(bench, { signer: 'tsa', request: 'q.tsq', out: 'b.tsr', config });
    expect(await judge(asBer(answer, inPieces))).toEqual({ ours: 'trusted', openssl: true });
  });

  it('is refused where pieces of the statement are changed or left out', async () => {
    const config = { tsa_name: 'no', accuracy: 'secs:1' };
    const answer = makeAnswer(bench, { signer: 'tsa', request: 'q.tsq', out: 'b.tsr', config });
    const shortened = (octets: Bytes) => indefinite(0x24, encode(0x04, octets.subarray(0, 40)));
    expect(await judge(asBer(answer, shortened))).toEqual({
      ours: 'TIMESTAMP_TSTINFO_MALFORMED',
      openssl: false,
    });
  });
});
