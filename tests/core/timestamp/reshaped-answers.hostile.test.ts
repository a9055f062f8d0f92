import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { attribute, sha256Of } from '../../../build/demo/token-maker.ts';
import type { Bytes } from '../../../shared/bytes.ts';
import { octets, oid } from '../../../shared/timestamp/der/write.ts';
import { OID } from '../../../shared/timestamp/oids.ts';
import { changeTree, fromTree, TREE_CHANGES, toTree } from '../../support/der-tree.ts';
import { openBench, opensslAccepts } from '../../support/openssl-authority.ts';
import {
  makeOwnKeys,
  makeOwnWorld,
  type OwnKeys,
  type OwnPlan,
  type OwnWorld,
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

type Reshape = (bytes: Bytes) => Bytes;

const reshape: fc.Arbitrary<Reshape> = fc
  .tuple(fc.constantFrom(...TREE_CHANGES), fc.nat(999), fc.nat(255))
  .map(
    ([change, at, byte]) =>
      (bytes) =>
        changeTree(bytes, change, at, byte),
  );

/** Fails where we accept what openssl refuses. Returns whether we accepted. */
async function assertShared(world: OwnWorld, answer: Bytes): Promise<boolean> {
  bench.write('m.tsr', answer);
  bench.write('root.pem', world.rootPem);
  const outcome = await outcomeOf(
    certificatesOf(world.root).then((roots) => check(answer, request, { roots })),
  );
  if (outcome !== 'trusted') return false;
  const wanted = { request: 'q.tsq', answer: 'm.tsr', root: 'root.pem', at: STAMPED_AT / 1000 };
  const said = [false, true].map((bareToken) => opensslAccepts(bench, { ...wanted, bareToken }));
  expect(
    said.some(({ ok }) => ok),
    said[0]!.output,
  ).toBe(true);
  return true;
}

const prefix = Buffer.from(oid(OID.messageDigest));

/** The statement reshaped, with its digest and signature made right again. */
function restated(change: Reshape): OwnPlan {
  return {
    parts: ({ tstInfo, attributes }) => {
      const changed = change(tstInfo);
      const digest = attribute(OID.messageDigest, octets(sha256Of(changed)));
      const others = attributes.filter((value) => !Buffer.from(value).includes(prefix));
      return { tstInfo: changed, attributes: [...others, digest] };
    },
  };
}

describe('an answer of another shape', () => {
  it('comes apart and together again unchanged', async () => {
    const { answer } = await makeOwnWorld(keys, request);
    expect(fromTree(toTree(answer))).toEqual(answer);
  });

  it('is never accepted where openssl refuses: any node of the answer changed', async () => {
    const world = await makeOwnWorld(keys, request);
    const property = fc.asyncProperty(
      reshape,
      async (change) => void (await assertShared(world, change(world.answer))),
    );
    await fc.assert(property, { numRuns: 300, seed: 101 });
  });

  it('is never accepted where openssl refuses: statement changed and signed again', async () => {
    const property = fc.asyncProperty(reshape, async (change) => {
      const world = await makeOwnWorld(keys, request, restated(change));
      await assertShared(world, world.answer);
    });
    await fc.assert(property, { numRuns: 100, seed: 102 });
  });

  it('is never accepted where openssl refuses: signed attributes changed and signed again', async () => {
    const property = fc.asyncProperty(reshape, fc.nat(2), async (change, which) => {
      const parts: NonNullable<OwnPlan['parts']> = ({ attributes }) => ({
        attributes: attributes.map((value, at) => (at === which ? change(value) : value)),
      });
      const world = await makeOwnWorld(keys, request, { parts });
      await assertShared(world, world.answer);
    });
    await fc.assert(property, { numRuns: 100, seed: 103 });
  });

  it.each(['root', 'middle', 'leaf'] as const)(
    'is never accepted where openssl refuses: certificate of the %s changed and signed again',
    async (place) => {
      const property = fc.asyncProperty(reshape, async (change) => {
        const recipe = { reshape: change };
        const plan = place === 'middle' ? { middle: [recipe] } : { [place]: recipe };
        const world = await makeOwnWorld(keys, request, plan);
        await assertShared(world, world.answer);
      });
      await fc.assert(property, { numRuns: 80, seed: 104 });
    },
  );
});
