import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDemoAuthority } from '../../../build/demo/time-authority.ts';
import { tokenCertificates, toTokenBytes } from '../../../electron/core/timestamp/index.ts';
import type { Bytes } from '../../../shared/bytes.ts';
import type { Certificate } from '../../../shared/timestamp/certificate.ts';
import {
  type KeyKind,
  makeAnswer,
  makeCertificate,
  openBench,
  opensslAccepts,
  ROOT_EXTENSIONS,
  TSA_EXTENSIONS,
} from '../../support/openssl-authority.ts';
import { certificatesOf, check, ports, sampleRequest } from '../../support/timestamp-office.ts';

const bench = openBench();
let request: Bytes;
let roots: Certificate[];

const CHAIN = [...ROOT_EXTENSIONS, 'authorityKeyIdentifier=keyid'];
const KEYS: KeyKind[] = ['rsa', 'p256', 'p384', 'p521'];

beforeAll(async () => {
  request = await sampleRequest();
  bench.write('q.tsq', request);
  makeCertificate(bench, { name: 'root', key: 'rsa', extensions: ROOT_EXTENSIONS });
  makeCertificate(bench, { name: 'upper', key: 'p384', issuer: 'root', digest: 'sha384', extensions: CHAIN });
  makeCertificate(bench, {
    name: 'lower',
    key: 'p521',
    issuer: 'upper',
    digest: 'sha512',
    extensions: CHAIN,
  });
  for (const key of KEYS) {
    makeCertificate(bench, { name: `tsa-${key}`, key, issuer: 'lower', extensions: TSA_EXTENSIONS });
  }
  bench.write('chain.pem', new Uint8Array([...bench.read('lower.pem'), ...bench.read('upper.pem')]));
  roots = await certificatesOf(bench.read('root.pem'));
});

afterAll(() => bench.remove());

describe('an answer of a trusted authority', () => {
  const grid = KEYS.flatMap((key) => ['sha256', 'sha384', 'sha512'].map((digest) => ({ key, digest })));

  it.each(grid)('holds with a $key key and $digest, as openssl says too', async ({ key, digest }) => {
    const config = { signer_digest: digest };
    const answer = makeAnswer(bench, {
      signer: `tsa-${key}`,
      request: 'q.tsq',
      out: 'a.tsr',
      chain: 'chain.pem',
      config,
    });
    const verdict = await check(answer, request, { roots });
    expect(verdict).toMatchObject({ trust: 'trusted', doubts: [], policy: '1.3.6.1.4.1.32473.7' });
    expect(verdict).toMatchObject({ accuracyMicroseconds: 1_500_100, serial: '1001' });
    expect(verdict.tsaName).toBe(`O=Sample Office, CN=Sample tsa-${key}`);
    expect(verdict.chain).toHaveLength(4);
    expect(verdict.chain.at(-1)).toBe(roots[0]!.fingerprint);
    expect(opensslAccepts(bench, { request: 'q.tsq', answer: 'a.tsr', root: 'root.pem' }).ok).toBe(true);
  });

  it('is checked, its issuer not trusted, without a root', async () => {
    const answer = makeAnswer(bench, {
      signer: 'tsa-p256',
      request: 'q.tsq',
      out: 'b.tsr',
      chain: 'chain.pem',
    });
    const verdict = await check(answer, request);
    expect(verdict).toMatchObject({ trust: 'untrusted', doubts: [] });
    expect(verdict.chain).toHaveLength(1);
  });

  it('holds as a bare token too, the very bytes openssl takes out', async () => {
    const answer = makeAnswer(bench, {
      signer: 'tsa-p256',
      request: 'q.tsq',
      out: 'c.tsr',
      chain: 'chain.pem',
    });
    const token = toTokenBytes(answer);
    bench.run('ts', '-reply', '-in', 'c.tsr', '-token_out', '-out', 'c.tst');
    expect(token).toEqual(bench.read('c.tst'));
    expect(toTokenBytes(token)).toEqual(token);
    expect(await check(token, request, { roots })).toEqual(await check(answer, request, { roots }));
  });

  it('brings its certificates along', async () => {
    const answer = makeAnswer(bench, {
      signer: 'tsa-rsa',
      request: 'q.tsq',
      out: 'd.tsr',
      chain: 'chain.pem',
    });
    const names = (await tokenCertificates(answer)).map(({ subject }) => subject.text);
    expect(names.toSorted()).toEqual(
      ['lower', 'tsa-rsa', 'upper'].map((name) => `O=Sample Office, CN=Sample ${name}`),
    );
  });

  it('holds with intermediates given beside it', async () => {
    const answer = makeAnswer(bench, { signer: 'tsa-p256', request: 'q.tsq', out: 'e.tsr' });
    const intermediates = await certificatesOf(bench.read('chain.pem'));
    expect(await check(answer, request, { roots })).toMatchObject({ trust: 'untrusted' });
    expect(await check(answer, request, { roots, intermediates })).toMatchObject({ trust: 'trusted' });
  });

  it('holds with intermediates in the trust file, which do not become roots by that', async () => {
    const answer = makeAnswer(bench, { signer: 'tsa-p256', request: 'q.tsq', out: 'f.tsr' });
    const intermediates = await certificatesOf(bench.read('chain.pem'));
    expect(await check(answer, request, { roots: intermediates })).toMatchObject({ trust: 'untrusted' });
    expect(await check(answer, request, { roots: [...intermediates, ...roots] })).toMatchObject({
      trust: 'trusted',
    });
  });
});

describe('the demo authority', () => {
  it('says in its name that it is not to be trusted, and satisfies openssl', async () => {
    const demo = await createDemoAuthority(ports);
    const answer = await demo.answer(request);
    bench.write('demo.pem', demo.rootPem);
    bench.write('demo.tsr', answer);
    const verdict = await check(answer, request, { roots: await certificatesOf(bench.read('demo.pem')) });
    expect(verdict).toMatchObject({
      trust: 'trusted',
      tsaName: 'CN=Demo time authority (invented)',
    });
    expect(opensslAccepts(bench, { request: 'q.tsq', answer: 'demo.tsr', root: 'demo.pem' })).toMatchObject({
      ok: true,
    });
  });
});
