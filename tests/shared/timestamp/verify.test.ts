import { beforeAll, describe, expect, it } from 'vitest';
import {
  authorityExtensions,
  commonName,
  stampingExtensions,
} from '../../../build/demo/certificate-maker.ts';
import { attribute, sha256Of, toToken } from '../../../build/demo/token-maker.ts';
import type { Bytes } from '../../../shared/bytes.ts';
import { TAG } from '../../../shared/timestamp/der/node.ts';
import {
  boolean,
  encode,
  integer,
  octets,
  oid,
  sequence,
  utf8String,
} from '../../../shared/timestamp/der/write.ts';
import { OID } from '../../../shared/timestamp/oids.ts';
import { type TimestampQuestion, verifyTimestamp } from '../../../shared/timestamp/verify.ts';
import {
  goodImprint,
  makeOwnKeys,
  makeOwnWorld,
  type OwnKeys,
  type OwnPlan,
  STAMPED_AT,
} from '../../support/own-authority.ts';
import { certificatesOf, NOTE, sampleRequest } from '../../support/timestamp-office.ts';

/** A browser page has these three and no Node. */
const { subtle } = globalThis.crypto;
const crypto = {
  digest: subtle.digest.bind(subtle),
  importKey: subtle.importKey.bind(subtle),
  verify: subtle.verify.bind(subtle),
};

let keys: OwnKeys;
let request: Bytes;

beforeAll(async () => {
  keys = await makeOwnKeys();
  request = await sampleRequest();
});

async function verify(plan: OwnPlan = {}, more: Partial<TimestampQuestion> = {}) {
  const world = await makeOwnWorld(keys, more.request ?? request, plan);
  const roots = await certificatesOf(world.root);
  return verifyTimestamp({ answer: world.answer, request, message: NOTE, roots, ...more }, crypto);
}

const MINUTE_MS = 60 * 1000;

describe('the clocks of the authority and of this computer', () => {
  it.each([
    ['the same', 0, 0, []],
    ['a stamp some minutes before the request', 9 * MINUTE_MS, 10 * MINUTE_MS, []],
    ['a stamp long before the request', 11 * MINUTE_MS, 12 * MINUTE_MS, ['before-request']],
    ['a stamp some minutes ahead', -10 * MINUTE_MS, -9 * MINUTE_MS, []],
    ['a stamp a year ahead', -366 * 1440 * MINUTE_MS, -365 * 1440 * MINUTE_MS, ['in-the-future']],
  ])('%s: accepted with doubts', async (_, asked, now, doubts) => {
    const times = { requestedAt: STAMPED_AT + asked, now: STAMPED_AT + now };
    expect(await verify({}, times)).toMatchObject({ trust: 'trusted', doubts });
  });

  it('widen by the accuracy the authority gives', async () => {
    const tst = { accuracy: sequence(integer(120)) };
    const times = { requestedAt: STAMPED_AT + 11 * MINUTE_MS };
    expect(await verify({ tst }, times)).toMatchObject({ doubts: [], accuracyMicroseconds: 120_000_000 });
  });

  it('say nothing where no clock is given', async () => {
    expect(await verify()).toMatchObject({ doubts: [] });
  });
});

describe('an answer', () => {
  it('to a request without nonce leaves a doubt', async () => {
    const foreign = sequence(integer(1), goodImprint, boolean(true));
    expect(await verify({}, { request: foreign })).toMatchObject({ trust: 'trusted', doubts: ['no-nonce'] });
  });

  it('may say granted with changes, with a text', async () => {
    const status = sequence(integer(1), sequence(utf8String('policy adjusted')));
    expect(await verify({ parts: () => ({ status }) })).toMatchObject({ trust: 'trusted' });
  });

  it('may have a fraction of a second, an ordering, extensions that are not critical and its own name', async () => {
    const tst = {
      genTime: encode(TAG.generalizedTime, new TextEncoder().encode('20260601030405.0625Z')),
      accuracy: sequence(encode(0x80, Uint8Array.of(20)), encode(0x81, Uint8Array.of(7))),
      ordering: boolean(false),
      tsa: encode(0xa0, encode(0xa4, commonName('OWN time  authority'))),
      extensions: encode(0xa1, sequence(oid('1.3.6.1.4.1.32473.5'), octets(integer(1)))),
    };
    expect(await verify({ tst })).toMatchObject({
      trust: 'trusted',
      genTime: '2026-06-01T03:04:05.0625Z',
      genTimeMs: STAMPED_AT + 62,
      accuracyMicroseconds: 20_007,
    });
  });

  it('may have a negative serial number, which authorities in use write', async () => {
    const tst = { serial: encode(TAG.integer, Uint8Array.of(0x85, 0x01)) };
    expect(await verify({ tst })).toMatchObject({ serial: '-7aff' });
  });

  it('may carry attributes and certificates that are nobody’s business', async () => {
    const plan: OwnPlan = {
      parts: ({ attributes, certificates }, { root }) => ({
        attributes: [...attributes, attribute('1.3.6.1.4.1.32473.4', integer(1), integer(2))],
        certificates: [encode(0xa1, integer(1)), root, ...certificates.toReversed()],
      }),
    };
    expect(await verify(plan)).toMatchObject({ trust: 'trusted' });
  });

  it('may name the certificates of its chain', async () => {
    const plan: OwnPlan = {
      parts: ({ attributes }, { leaf, middle, root }) => ({
        attributes: [
          ...attributes.slice(0, 2),
          attribute(
            OID.signingCertificateV2,
            sequence(sequence(...[leaf, ...middle, root].map((each) => sequence(octets(sha256Of(each)))))),
          ),
        ],
      }),
    };
    expect(await verify(plan)).toMatchObject({ trust: 'trusted', doubts: [] });
    expect(await verify(plan, { roots: [] })).toMatchObject({ trust: 'untrusted' });
  });

  it('is the same as a bare token', async () => {
    expect(await verify({ finish: toToken })).toMatchObject({ trust: 'trusted' });
  });
});

describe('a chain', () => {
  it('goes through three intermediates, or none', async () => {
    expect((await verify({ middle: [{}, {}, {}] })).chain).toHaveLength(5);
    expect((await verify({ middle: [] })).chain).toHaveLength(2);
  });

  it('that is too long is not followed', async () => {
    expect(await verify({ middle: Array(8).fill({}) })).toMatchObject({ trust: 'untrusted' });
  });

  it('that runs in circles among many certificates of two names ends soon', async () => {
    const twelve = Array.from({ length: 12 }, (_, at) => BigInt(at + 50));
    const circles = twelve.flatMap((serial) => [
      { subject: 'A', issuer: 'B', serial, extensions: [] },
      { subject: 'B', issuer: 'A', serial, extensions: [] },
    ]);
    const { middle } = await makeOwnWorld(keys, request, { middle: circles });
    const plan: OwnPlan = {
      leaf: { issuer: 'A', extensions: stampingExtensions(keys.middle).slice(0, 2) },
      parts: ({ certificates }) => ({ certificates: [certificates[0]!, ...middle] }),
    };
    expect(await verify(plan)).toMatchObject({ trust: 'untrusted' });
  });

  it('is found among hundreds of trusted certificates', async () => {
    const others = Array.from({ length: 400 }, (_, at) => ({ subject: `Root ${at}`, issuer: `Root ${at}` }));
    const { middle } = await makeOwnWorld(keys, request, { middle: others });
    const { answer, root } = await makeOwnWorld(keys, request, { middle: [{}, {}, {}] });
    const roots = (await Promise.all([...middle, root].map(certificatesOf))).flat();
    expect(await verify({}, { answer, roots })).toMatchObject({ trust: 'trusted' });
  });

  it('takes another way where one of two authorities of the same name does not lead to the root', async () => {
    const decoy = await makeOwnWorld(keys, request, {
      middle: [{ notAfter: STAMPED_AT - 1000, serial: 77n }],
    });
    const plan: OwnPlan = {
      parts: ({ certificates }) => ({ certificates: [...decoy.middle, ...certificates] }),
    };
    expect(await verify(plan)).toMatchObject({ trust: 'trusted' });
  });

  it('does not start from a self-signed certificate the token brings along', async () => {
    const plan: OwnPlan = {
      parts: ({ certificates }, { root }) => ({ certificates: [...certificates, root] }),
    };
    expect(await verify(plan, { roots: [] })).toMatchObject({ trust: 'untrusted' });
  });

  it('of another root is not trusted', async () => {
    const other = await makeOwnWorld(await makeOwnKeys(), request, {
      root: { subject: 'Other root', issuer: 'Other root', extensions: authorityExtensions(keys.root) },
    });
    const roots = await certificatesOf(other.root);
    expect(await verify({}, { roots })).toMatchObject({ trust: 'untrusted' });
  });
});
