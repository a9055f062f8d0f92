import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { closeCase, createCase, readCase } from '../../../electron/core/case/cases.ts';
import {
  listConsents,
  recordConsent,
  withdrawConsent,
  withdrawnFor,
} from '../../../electron/core/consent/consents.ts';
import { todayOf } from '../../../electron/core/consent/today.ts';
import { assertNotHeld, liftHold, setHold } from '../../../electron/core/hold/holds.ts';
import { addParty, editParty, listParties } from '../../../electron/core/party/parties.ts';
import { systemPorts } from '../../../electron/core/ports.ts';
import { type Consent, coversPurpose } from '../../../shared/domain/consent.ts';
import { proposePseudonym } from '../../../shared/domain/party.ts';
import { codeOf, itemOf, newCase, type Office, openOffice, takeText } from '../../support/office-vault.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

const child = (caseId: string, more: object = {}) =>
  addParty(office.session, {
    caseId,
    role: 'child',
    protected: true,
    names: [{ kind: 'name', value: '한아름' }],
    ...more,
  });

describe('a case', () => {
  test('with a field too long is refused and leaves every list readable', async () => {
    const input = { ...readCase(office.session.db, office.caseId), label: 'x'.repeat(401) };
    expect(await codeOf(() => createCase(office.session, input))).toBe('VALUE_INVALID');
  });

  test.each([
    ['a closed case', () => closed(), 'CASE_CLOSED'],
    ['an id that is no case', () => 'cas_00000000000000000000', 'CASE_UNKNOWN'],
  ])('%s takes nothing in', async (_, caseOf, code) => {
    const caseId = caseOf();
    expect(await codeOf(() => child(caseId))).toBe(code);
    expect(await codeOf(() => takeText({ session: office.session, caseId }, 'a', 'a'))).toBe(code);
  });

  test('an id of another kind is no case', async () => {
    const { partyId } = child(newCase(office.session));
    expect(await codeOf(() => readCase(office.session.db, partyId))).toBe('RECORD_UNKNOWN');
  });
});

function closed(): string {
  const caseId = newCase(office.session);
  closeCase(office.session, caseId);
  return caseId;
}

describe('people of a case', () => {
  test('get the next letter as pseudonym, and one pseudonym stands for one person', async () => {
    const caseId = newCase(office.session);
    expect([child(caseId).pseudonym, child(caseId).pseudonym]).toEqual(['A', 'B']);
    expect(await codeOf(() => child(caseId, { pseudonym: 'A' }))).toBe('PSEUDONYM_TAKEN');
    expect(listParties(office.session.db, caseId)).toHaveLength(2);
  });

  test.each(['한아름', '한 아름', 'ㅎㅏㄴㅇㅏㄹㅡㅁ', 'A(한아름)'])(
    'a pseudonym that gives the name away is refused: %s',
    async (pseudonym) => {
      expect(await codeOf(() => child(newCase(office.session), { pseudonym }))).toBe('PSEUDONYM_TELLS');
    },
  );

  test('a nickname found later is added, and the person stays one person', () => {
    const caseId = newCase(office.session);
    const party = child(caseId);
    const names = [...party.names, { kind: 'nickname' as const, value: '달님' }];
    editParty(office.session, party.partyId, { names });
    const [stored] = listParties(office.session.db, caseId);
    expect(stored).toMatchObject({ version: 2, value: { names, pseudonym: 'A' } });
  });

  test('a proposed pseudonym is never one that is taken', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[A-Z]\d?$/)), (taken) => {
        expect(taken).not.toContain(proposePseudonym(taken));
      }),
    );
  });
});

const consentOf = (caseId: string, partyId: string, more: Partial<Consent> = {}) => ({
  caseId,
  partyId,
  givenBy: 'both' as const,
  relation: '',
  underFourteen: true,
  sensitiveInformation: true,
  purposes: ['court-filing' as const],
  scope: 'everything' as const,
  itemIds: [],
  recipient: '',
  givenOn: '2026-03-01',
  until: null,
  formItemId: null,
  guardianNotTold: null,
  ...more,
});

describe('a consent', () => {
  test.each<[string, Partial<Consent>, string]>([
    ['complete', {}, 'done'],
    ['that hides the guardian with a reason', { givenBy: 'child', guardianNotTold: 'safety' }, 'done'],
    ['on a day that does not exist', { givenOn: '2026-02-30' }, 'VALUE_INVALID'],
    ['without a purpose', { purposes: [] }, 'VALUE_INVALID'],
    ['to named items that names none', { scope: 'named-items' }, 'VALUE_INVALID'],
    ['that ends before it begins', { until: '2026-02-01' }, 'VALUE_INVALID'],
    ['of somebody who is not of the case', { partyId: 'pty_00000000000000000000' }, 'RECORD_UNKNOWN'],
    ['with a form that is not there', { formItemId: 'itm_00000000000000000000' }, 'RECORD_UNKNOWN'],
  ])('%s', async (_, more, code) => {
    const caseId = newCase(office.session);
    const { partyId } = child(caseId);
    expect(await codeOf(() => recordConsent(office.session, consentOf(caseId, partyId, more)))).toBe(code);
    expect(listConsents(office.session.db, caseId)).toHaveLength(code === 'done' ? 1 : 0);
  });

  test.each<[string, Partial<Consent>, string, boolean]>([
    ['on its first day', {}, '2026-03-01', true],
    ['the day before', {}, '2026-02-28', false],
    ['on its last day', { until: '2026-04-01' }, '2026-04-01', true],
    ['the day after', { until: '2026-04-01' }, '2026-04-02', false],
    ['the day before its withdrawal', { withdrawnAt: '2026-03-10' }, '2026-03-09', true],
    ['on the day of its withdrawal', { withdrawnAt: '2026-03-10' }, '2026-03-10', false],
    ['for another purpose', { purposes: ['counseling'] }, '2026-03-05', false],
  ])('%s covers filing: %s', (_, more, day, covers) => {
    const consent = { ...consentOf('c', 'p', more), consentId: 'x', withdrawnReason: '' };
    expect(coversPurpose({ withdrawnAt: null, ...consent }, 'court-filing', day)).toBe(covers);
  });

  test('withdrawn is named until another of the same person covers the purpose; twice is refused', async () => {
    const caseId = newCase(office.session);
    const { partyId } = child(caseId);
    const { consentId } = recordConsent(office.session, consentOf(caseId, partyId));
    closeCase(office.session, caseId);
    withdrawConsent(office.session, consentId, '2026-03-10', 'asked');
    const named = (day: string) => withdrawnFor(office.session.db, caseId, 'court-filing', day).length;
    expect([named('2026-03-09'), named('2026-03-10')]).toEqual([0, 1]);
    const again = () => withdrawConsent(office.session, consentId, '2026-03-11', '');
    expect(await codeOf(again)).toBe('CONSENT_ALREADY_WITHDRAWN');
  });

  test.each<[string, Partial<Consent>, number]>([
    ['one to everything', {}, 0],
    ['one to the existence of the records alone', { scope: 'existence-only' }, 1],
    ['one to an extract', { scope: 'extract' }, 1],
    ['one for another purpose', { purposes: ['counseling'] }, 1],
  ])('withdrawn to everything is still withdrawn beside %s: %#', (_, more, left) => {
    const caseId = newCase(office.session);
    const { partyId } = child(caseId);
    const { consentId } = recordConsent(office.session, consentOf(caseId, partyId));
    recordConsent(office.session, consentOf(caseId, partyId, more));
    withdrawConsent(office.session, consentId, '2026-03-10', 'asked');
    expect(withdrawnFor(office.session.db, caseId, 'court-filing', '2026-03-10')).toHaveLength(left);
  });

  test('is judged by the day here, not by the day in Greenwich', () => {
    const clock = {
      ...systemPorts.clock,
      now: () => Date.parse('2026-03-09T22:00:00Z'),
      offsetMinutes: () => 540,
    };
    expect(todayOf(clock)).toBe('2026-03-10');
  });
});

describe('a legal hold', () => {
  test('forbids destruction of what it covers until it is lifted with a reason', async () => {
    const caseId = newCase(office.session);
    const in_ = { session: office.session, caseId };
    const [held, free] = [itemOf(await takeText(in_, 'a', 'held')), itemOf(await takeText(in_, 'b', 'free'))];
    const { holdId } = setHold(office.session, {
      caseId,
      target: held,
      reason: 'litigation-pending',
      note: '',
    });
    const ask = (item: string | null) => codeOf(() => assertNotHeld(office.session.db, caseId, item));
    expect([await ask(held), await ask(free), await ask(null)]).toEqual(['HELD', 'done', 'HELD']);
    expect(await codeOf(() => liftHold(office.session, holdId, '  '))).toBe('VALUE_INVALID');
    liftHold(office.session, holdId, 'settled');
    expect(await ask(held)).toBe('done');
    expect(await codeOf(() => liftHold(office.session, holdId, 'again'))).toBe('HOLD_ALREADY_LIFTED');
  });

  test('on the whole case covers every item; on an item of another case it is refused', async () => {
    const caseId = newCase(office.session);
    const itemId = itemOf(await takeText({ session: office.session, caseId }, 'a', 'whole'));
    const hold = { reason: 'authority-request' as const, note: '' };
    const other = { ...hold, caseId: newCase(office.session), target: itemId };
    expect(await codeOf(() => setHold(office.session, other))).toBe('RECORD_UNKNOWN');
    setHold(office.session, { ...hold, caseId, target: '' });
    expect(await codeOf(() => assertNotHeld(office.session.db, caseId, itemId))).toBe('HELD');
  });
});
