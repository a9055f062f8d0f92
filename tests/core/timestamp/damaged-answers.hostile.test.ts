import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Bytes, concatBytes } from '../../../shared/bytes.ts';
import type { Certificate } from '../../../shared/timestamp/certificate.ts';
import {
  makeAnswer,
  makeCertificate,
  openBench,
  opensslAccepts,
  ROOT_EXTENSIONS,
  TSA_EXTENSIONS,
} from '../../support/openssl-authority.ts';
import { makeOwnKeys, makeOwnWorld, type OwnWorld, STAMPED_AT } from '../../support/own-authority.ts';
import { certificatesOf, check, outcomeOf, sampleRequest } from '../../support/timestamp-office.ts';

const bench = openBench();
let request: Bytes;
let world: OwnWorld;
let roots: Certificate[];

beforeAll(async () => {
  request = await sampleRequest();
  world = await makeOwnWorld(await makeOwnKeys(), request);
  roots = await certificatesOf(world.root);
  bench.write('q.tsq', request);
  bench.write('root.pem', world.rootPem);
});

afterAll(() => bench.remove());

function positionOf(part: Uint8Array): number {
  return Buffer.from(world.answer).indexOf(part);
}

/** Cutting the nine bytes before the token leaves a bare token, which openssl reads with `-token_in`. */
function opensslSays(answer: Bytes, root = 'root.pem', at = Math.floor(STAMPED_AT / 1000)): boolean {
  bench.write('m.tsr', answer);
  const wanted = { request: 'q.tsq', answer: 'm.tsr', root, at };
  return [false, true].some((bareToken) => opensslAccepts(bench, { ...wanted, bareToken }).ok);
}

/** Where a changed bit may leave an answer as good as it was, each with the reason it proves nothing. */
function isHarmless(at: number): string | null {
  if (at === 8)
    return 'status: granted (0) and granted with changes (1) differ in one bit and are not signed';
  const signerName = Buffer.from(world.answer).lastIndexOf('Own intermediate 1');
  if (at >= signerName && at < signerName + 18) {
    return "issuer name in the signer's identification: case does not count (RFC 5280 section 7.1), the certificate is bound by its digest";
  }
  return null;
}

describe('an answer with one bit changed', () => {
  it('is refused at every byte, except where the byte is provably outside everything signed', async () => {
    const survivors: number[] = [];
    for (let at = 0; at < world.answer.length; at++) {
      const changed = world.answer.with(at, world.answer[at]! ^ (1 << ((at * 5) % 8)));
      if ((await outcomeOf(check(changed, request, { roots }))) === 'trusted') survivors.push(at);
    }
    expect(survivors.filter((at) => isHarmless(at) === null)).toEqual([]);
  });

  it('keeps its verdict at most where it is harmless, in all eight bits, as openssl agrees', async () => {
    const harmless = [...world.answer.keys()].filter((at) => isHarmless(at) !== null);
    for (const at of harmless) {
      for (let bit = 0; bit < 8; bit++) {
        const changed = world.answer.with(at, world.answer[at]! ^ (1 << bit));
        const outcome = await outcomeOf(check(changed, request, { roots }));
        if (outcome === 'trusted') expect(opensslSays(changed), `${at}:${bit}`).toBe(true);
      }
    }
  });

  it('is at most untrusted, never trusted, where the bit is in the intermediate', async () => {
    const start = positionOf(world.middle[0]!);
    for (let at = start; at < start + world.middle[0]!.length; at++) {
      const changed = world.answer.with(at, world.answer[at]! ^ (1 << (at % 8)));
      expect(await outcomeOf(check(changed, request, { roots })), String(at)).not.toBe('trusted');
    }
  });
});

type Damage = (answer: Bytes) => Bytes;

const place = fc.nat(4000);
const bytes = fc.uint8Array({ minLength: 1, maxLength: 9 });
const damage: fc.Arbitrary<Damage> = fc.oneof(
  place.map(
    (at): Damage =>
      (answer) =>
        answer.slice(0, at % answer.length),
  ),
  fc.tuple(place, bytes).map(
    ([at, extra]): Damage =>
      (answer) => {
        const cut = at % (answer.length + 1);
        return concatBytes(answer.subarray(0, cut), extra, answer.subarray(cut));
      },
  ),
  fc.tuple(place, bytes).map(
    ([at, extra]): Damage =>
      (answer) => {
        const changed = answer.slice();
        extra.forEach((byte, offset) => {
          changed[(at + offset) % answer.length]! ^= byte;
        });
        return changed;
      },
  ),
  fc.tuple(place, fc.integer({ min: 1, max: 40 })).map(
    ([at, length]): Damage =>
      (answer) => {
        const cut = at % answer.length;
        return concatBytes(answer.subarray(0, cut), answer.subarray(cut + length));
      },
  ),
  fc.tuple(place, place).map(
    ([from, to]): Damage =>
      (answer) => {
        const changed = answer.slice();
        changed.copyWithin(to % answer.length, from % answer.length, (from % answer.length) + 32);
        return changed;
      },
  ),
);

describe('a damaged answer', () => {
  it('gives a code of ours or a verdict that openssl shares, never a crash (own authority, 700 damages)', async () => {
    await fc.assert(
      fc.asyncProperty(damage, async (change) => {
        const changed = change(world.answer);
        const outcome = await outcomeOf(check(changed, request, { roots }));
        if (outcome === 'trusted') expect(opensslSays(changed)).toBe(true);
      }),
      { numRuns: 700, seed: 3161 },
    );
  });

  it('likewise with the answer of an openssl authority with an RSA key (500 damages)', async () => {
    makeCertificate(bench, { name: 'rsa-root', key: 'rsa', extensions: ROOT_EXTENSIONS });
    makeCertificate(bench, { name: 'tsa', key: 'rsa', issuer: 'rsa-root', extensions: TSA_EXTENSIONS });
    const answer = makeAnswer(bench, { signer: 'tsa', request: 'q.tsq', out: 'a.tsr' });
    const rsaRoots = await certificatesOf(bench.read('rsa-root.pem'));
    const now = Math.floor(Date.now() / 1000);
    await fc.assert(
      fc.asyncProperty(damage, async (change) => {
        const changed = change(answer);
        const outcome = await outcomeOf(check(changed, request, { roots: rsaRoots }));
        if (outcome === 'trusted') expect(opensslSays(changed, 'rsa-root.pem', now)).toBe(true);
      }),
      { numRuns: 500, seed: 5816 },
    );
  });

  it('answers random bytes with a code (500 files)', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (noise) => {
        expect(await outcomeOf(check(noise.slice(), request, { roots }))).toMatch(/^TIMESTAMP_/);
      }),
      { numRuns: 500, seed: 5652 },
    );
  });

  it('does not follow nesting without end', async () => {
    const deep = new Uint8Array(200_000).fill(0x30).map((byte, at) => (at % 2 === 0 ? byte : 0x80));
    expect(await outcomeOf(check(deep, request, { roots }))).toBe('TIMESTAMP_ANSWER_MALFORMED');
  });
});
