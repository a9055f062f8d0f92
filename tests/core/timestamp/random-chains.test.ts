import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CertificateRecipe, commonName, extension } from '../../../build/demo/certificate-maker.ts';
import type { Bytes } from '../../../shared/bytes.ts';
import { toUtf8 } from '../../../shared/bytes.ts';
import { TAG } from '../../../shared/timestamp/der/node.ts';
import { boolean, encode, integer, octets, oid, sequence } from '../../../shared/timestamp/der/write.ts';
import { OID } from '../../../shared/timestamp/oids.ts';
import { openBench, opensslAccepts } from '../../support/openssl-authority.ts';
import {
  makeOwnKeys,
  makeOwnWorld,
  type OwnKeys,
  type OwnPlan,
  STAMPED_AT,
} from '../../support/own-authority.ts';
import { certificatesOf, check, outcomeOf, sampleRequest } from '../../support/timestamp-office.ts';

const bench = openBench();
let keys: OwnKeys;
let request: Bytes;

beforeAll(async () => {
  keys = await makeOwnKeys();
  request = await sampleRequest();
  bench.write('q.tsq', request);
});

afterAll(() => bench.remove());

/** Mostly the usual value, so that chains with one or two oddities, and good ones, come up often. */
function mostly<T>(usual: T, ...odd: readonly T[]): fc.Arbitrary<T> {
  return fc.oneof(
    { weight: 6, arbitrary: fc.constant(usual) },
    { weight: 1, arbitrary: fc.constantFrom(...odd) },
  );
}

const bits = (unused: number, ...bytes: number[]) => encode(TAG.bitString, Uint8Array.of(unused, ...bytes));
const usage = (critical: boolean, unused: number, byte: number) => [
  extension(OID.keyUsage, critical, bits(unused, byte)),
];
const purpose = (critical: boolean, ...ids: string[]) => [
  extension(OID.extendedKeyUsage, critical, sequence(...ids.map(oid))),
];
const constraints = (...content: Bytes[]) => [extension(OID.basicConstraints, true, sequence(...content))];
const policies = extension(OID.certificatePolicies, true, sequence(sequence(oid('1.3.6.1.4.1.32473.3'))));
const explicitPolicy = extension(OID.policyConstraints, true, sequence(encode(0x80, Uint8Array.of(0))));
const names = extension(OID.subjectAltName, false, sequence(encode(0x82, toUtf8('time.example'))));
const criticalKeyId = extension(OID.subjectKeyIdentifier, true, octets(new Uint8Array(20)));
const foreignKeyId = [
  extension(OID.authorityKeyIdentifier, false, sequence(encode(0x80, new Uint8Array(20)))),
];
const bySerial = (serial: number, issuer: string) => [
  extension(
    OID.authorityKeyIdentifier,
    false,
    sequence(encode(0xa1, encode(0xa4, commonName(issuer))), encode(0x82, Uint8Array.of(serial))),
  ),
];
const period = mostly<Partial<CertificateRecipe>>(
  {},
  { notBefore: STAMPED_AT },
  { notBefore: STAMPED_AT + 1000 },
  { notAfter: STAMPED_AT },
  { notAfter: STAMPED_AT + 1000 },
  { notAfter: Date.UTC(2051, 0) },
);
const extra = mostly<Bytes[]>(
  [],
  [policies],
  [explicitPolicy],
  [policies, explicitPolicy],
  [names],
  [criticalKeyId],
);

const leafExtensions = fc
  .tuple(
    mostly(usage(true, 7, 0x80), [], usage(false, 6, 0x40), usage(true, 6, 0xc0), usage(true, 5, 0xa0)),
    mostly(
      purpose(true, OID.timeStamping),
      [],
      purpose(false, OID.timeStamping),
      purpose(true, OID.timeStamping, OID.timeStamping),
    ),
    mostly<Bytes[]>([], constraints(), constraints(boolean(true))),
    mostly<Bytes[]>([], foreignKeyId, bySerial(2, 'Own root'), bySerial(3, 'Own root'), bySerial(2, 'Other')),
    extra,
  )
  .map((lists) => lists.flat());

const authorityList = fc
  .tuple(
    mostly(
      constraints(boolean(true)),
      [],
      constraints(),
      constraints(boolean(true), integer(0)),
      constraints(boolean(true), integer(1)),
    ),
    mostly(usage(true, 1, 0x06), [], usage(true, 2, 0x04), usage(true, 1, 0x02), usage(false, 7, 0x80)),
    mostly<Bytes[]>(
      [],
      purpose(false, OID.timeStamping),
      purpose(true, OID.anyExtendedKeyUsage),
      purpose(false, OID.signedData),
    ),
    extra,
  )
  .map((lists) => lists.flat());

const authority = fc.tuple(authorityList, period).map(([extensions, times]) => ({ extensions, ...times }));
const respelt = mostly<Partial<CertificateRecipe>>(
  {},
  { issuer: 'OWN  intermediate 1 ' },
  { issuer: 'Own intermediate I' },
);

const plan: fc.Arbitrary<OwnPlan> = fc.record({
  root: authority,
  middle: fc.array(authority, { minLength: 0, maxLength: 3 }),
  leaf: fc
    .tuple(leafExtensions, period, respelt)
    .map(([extensions, times, issuer]) => ({ extensions, ...times, ...issuer })),
});

/** Beyond openssl: roots and intermediates must say they are authorities, stampers must not be, purposes carry down. */
const STRICTER = [
  'TIMESTAMP_PATH_NOT_CA',
  'TIMESTAMP_SIGNER_IS_CA',
  'TIMESTAMP_PATH_PURPOSE',
  'TIMESTAMP_EKU_NOT_ALONE',
];

describe('random chains', () => {
  it('are never accepted where openssl refuses, and refused beyond openssl only for the listed reasons', async () => {
    const seen = { trusted: 0, refused: 0 };
    await fc.assert(
      fc.asyncProperty(plan, async (wanted) => {
        const world = await makeOwnWorld(keys, request, wanted);
        bench.write('a.tsr', world.answer);
        bench.write('root.pem', world.rootPem);
        const ours = await outcomeOf(
          check(world.answer, request, { roots: await certificatesOf(world.root) }),
        );
        const asked = { request: 'q.tsq', answer: 'a.tsr', root: 'root.pem', at: STAMPED_AT / 1000 };
        const openssl = opensslAccepts(bench, asked);
        seen[ours === 'trusted' ? 'trusted' : 'refused'] += 1;
        if (openssl.ok && ours !== 'trusted') expect(STRICTER).toContain(ours);
        if (!openssl.ok) expect(ours, openssl.output).not.toBe('trusted');
      }),
      { numRuns: 150, seed: 5280 },
    );
    expect(Math.min(seen.trusted, seen.refused)).toBeGreaterThan(15);
  });
});
