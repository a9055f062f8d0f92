import { describe, expect, test } from 'vitest';
import type { Consent } from '../../../shared/domain/consent.ts';
import type { Export } from '../../../shared/domain/export.ts';
import { restsOn } from '../../../shared/domain/rests-on.ts';

const consent: Consent = {
  caseId: 'cas_a',
  consentId: 'cns_a',
  partyId: 'pty_a',
  givenBy: 'child',
  relation: '',
  underFourteen: false,
  sensitiveInformation: false,
  purposes: ['give-to-attorney'],
  scope: 'everything',
  itemIds: [],
  recipient: '',
  givenOn: '2026-01-10',
  until: '2026-06-30',
  formItemId: null,
  guardianNotTold: null,
  withdrawnAt: '2026-03-01',
  withdrawnReason: '',
};
const exported: Export = {
  caseId: 'cas_a',
  exportId: 'exp_a',
  kind: 'archive-sealed',
  at: '2026-02-01T00:00:00.000Z',
  target: '/a',
  recipient: 'someone',
  basis: '',
  itemIds: ['itm_a', 'itm_b'],
  exhibitIds: [],
  digest: 'ab'.repeat(32),
};
const of = (given: Partial<Consent>, out: Partial<Export> = {}, day = '2026-02-01') =>
  restsOn({ ...consent, ...given }, { ...exported, ...out }, day);

describe('what went out', () => {
  test('rests on a consent to its purpose, scope and day', () => {
    expect(of({})).toBe('consent');
    expect(of({ scope: 'named-items', itemIds: ['itm_b'] })).toBe('consent');
    expect(of({ scope: 'extract' })).toBe('consent');
    expect(of({ purposes: ['court-filing'] }, { kind: 'filing-kr' })).toBe('consent');
    expect(of({ scope: 'existence-only' }, { kind: 'archive-proofs-only' })).toBe('consent');
  });

  test('rests on the law where one was named, whatever was consented to', () => {
    expect(of({}, { basis: 'order of a court' })).toBe('law');
    expect(of({ purposes: ['counseling'] }, { basis: 'order of a court' })).toBe('law');
  });

  test.each([
    ['for another purpose', {}, { kind: 'filing-kr' }],
    ['to counselling only', { purposes: ['counseling'] }, {}],
    ['to other pieces', { scope: 'named-items', itemIds: ['itm_c'] }, {}],
    ['to saying only that it exists', { scope: 'existence-only' }, {}],
  ] as const)('does not plainly rest on a consent %s', (_, given, out) => {
    expect(of(given as Partial<Consent>, out)).toBe('unclear');
  });

  test.each([
    ['2026-01-09', 'unclear'],
    ['2026-01-10', 'consent'],
    ['2026-03-01', 'consent'],
    ['2026-03-02', 'unclear'],
  ] as const)('on %s: %s', (day, expected) => {
    expect(of({}, {}, day)).toBe(expected);
    expect(of({ withdrawnAt: null, until: '2026-03-01' }, {}, day)).toBe(expected);
  });
});
