import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Bytes } from '../../../shared/bytes.ts';
import { timestampErrors } from '../../../shared/errors/timestamp.ts';
import { openBench, opensslAccepts } from '../../support/openssl-authority.ts';
import { makeOwnKeys, makeOwnWorld, type OwnKeys, STAMPED_AT } from '../../support/own-authority.ts';
import {
  certificatesOf,
  check,
  type Outcome,
  outcomeOf,
  sampleRequest,
} from '../../support/timestamp-office.ts';
import { answerCases } from './cases/answer-cases.ts';
import type { BadCase } from './cases/bad-case.ts';
import { certificateCases } from './cases/certificate-cases.ts';
import { statementCases } from './cases/statement-cases.ts';
import { tokenCases } from './cases/token-cases.ts';

const bench = openBench();
let keys: OwnKeys;
let usual: Bytes;

beforeAll(async () => {
  keys = await makeOwnKeys();
  usual = await sampleRequest();
});

afterAll(() => bench.remove());

interface BothVerdicts {
  readonly ours: Outcome;
  readonly openssl: boolean;
  readonly output: string;
}

async function judge(wanted: BadCase): Promise<BothVerdicts> {
  const request = wanted.request ?? usual;
  const plan = typeof wanted.plan === 'function' ? wanted.plan(keys) : wanted.plan;
  const world = await makeOwnWorld(keys, request, plan);
  const answer = wanted.surgery?.(world.answer) ?? world.answer;
  const shown = wanted.shownRequest ?? request;
  bench.write('q.tsq', shown);
  bench.write('a.tsr', answer);
  bench.write('root.pem', (await wanted.trust?.(keys)) ?? world.rootPem);
  const more = {
    roots: await certificatesOf(bench.read('root.pem')),
    ...(wanted.note === undefined ? {} : { note: wanted.note }),
    ...(wanted.policy === undefined ? {} : { policy: wanted.policy }),
  };
  const at = Math.floor(STAMPED_AT / 1000);
  const openssl = opensslAccepts(bench, { request: 'q.tsq', answer: 'a.tsr', root: 'root.pem', at });
  return { ours: await outcomeOf(check(answer, shown, more)), openssl: openssl.ok, output: openssl.output };
}

/** The rule every case must keep: never accept what openssl refuses, and name why where we refuse more. */
function disagreement({ ours, openssl }: BothVerdicts, stricter: string | undefined): string | null {
  if (ours === 'trusted') return openssl ? null : 'openssl refuses what we accept';
  if (openssl && stricter === undefined) return 'we refuse what openssl accepts, without a reason given';
  return !openssl && stricter !== undefined ? 'the list calls us stricter, but openssl refuses too' : null;
}

describe.each([
  ['answers', answerCases],
  ['tokens', tokenCases],
  ['statements', statementCases],
  ['certificates and chains', certificateCases],
] as const)('bad %s', (_, cases) => {
  it.each(cases)('$name: refused with $code', async (wanted) => {
    const verdicts = await judge(wanted);
    expect(verdicts.ours).toBe(wanted.code);
    expect(disagreement(verdicts, wanted.stricter), verdicts.output).toBeNull();
  });
});

describe('the comparison with openssl', () => {
  it('accepts the answer all the bad ones are made from', async () => {
    expect(await judge({ name: 'good', code: 'trusted' })).toMatchObject({ ours: 'trusted', openssl: true });
  });

  it('finds a verifier that accepts what openssl refuses', async () => {
    const verdicts = await judge({
      name: 'expired',
      code: 'trusted',
      plan: { leaf: { notAfter: STAMPED_AT - 1000 } },
    });
    expect(disagreement({ ...verdicts, ours: 'trusted' }, undefined)).toBe('openssl refuses what we accept');
  });

  it('finds a refusal beyond openssl that the list does not explain, and an explanation that is not true', async () => {
    const verdicts = await judge({ name: 'good', code: 'trusted' });
    const ours = 'TIMESTAMP_ACCURACY';
    expect(disagreement({ ...verdicts, ours }, undefined)).toMatch(/without a reason/);
    expect(disagreement({ ...verdicts, ours, openssl: false }, 'invented')).toMatch(/openssl refuses too/);
  });

  it('meets every code of a time stamp, with far more than forty bad answers', () => {
    const all = [...answerCases, ...tokenCases, ...statementCases, ...certificateCases];
    const met = new Set<string>([...all.map(({ code }) => code), ...MET_ELSEWHERE]);
    expect(Object.keys(timestampErrors).filter((code) => !met.has(code))).toEqual([]);
    expect(all.length).toBeGreaterThan(100);
  });
});

/** RSA keys are made by openssl in the tests of authorities; trust files have tests of their own. */
const MET_ELSEWHERE = ['TIMESTAMP_KEY_TOO_SHORT', 'TIMESTAMP_SIGNATURE_PADDING', 'TIMESTAMP_TRUST_FILE'];
