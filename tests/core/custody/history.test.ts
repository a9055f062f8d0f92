import { describe, expect, it } from 'vitest';
import { historyText, readClockAnomalies, readHistory } from '../../../electron/core/custody/history.ts';
import { intakeDraft, newId, openTestLog } from './fixture.ts';

describe('the history', () => {
  it('lists every act in order, or a page of them', () => {
    const { db, append } = openTestLog();
    for (let i = 0; i < 5; i++) append(intakeDraft(newId('cas')));
    expect([...readHistory(db)].map(({ seq }) => seq)).toEqual([0, 1, 2, 3, 4]);
    expect([...readHistory(db, { from: 2, limit: 2 })].map(({ seq }) => seq)).toEqual([2, 3]);
  });

  it('finds what an act was about: subject, reference, case or item of its records', () => {
    const { db, append } = openTestLog();
    const [caseId, itemId] = [newId('cas'), newId('itm')];
    append({ kind: 'case-opened', subject: caseId, records: [{ id: caseId, kind: 'case', value: {} }] });
    append(intakeDraft(caseId, itemId));
    append(intakeDraft(newId('cas')));
    append({ kind: 'export', subject: newId('exp'), refs: { case: caseId } });
    expect([...readHistory(db, { about: caseId })].map(({ seq }) => seq)).toEqual([0, 1, 3]);
    expect([...readHistory(db, { about: itemId })].map(({ seq }) => seq)).toEqual([1]);
    expect([...readHistory(db, { about: caseId, from: 1, limit: 1 })].map(({ seq }) => seq)).toEqual([1]);
  });

  it('names the entries at which the clock was wrong, and no others', () => {
    const { db, ports, append } = openTestLog();
    append({ kind: 'note-set', subject: null });
    ports.wall -= 60_000;
    append({ kind: 'note-set', subject: null });
    append({ kind: 'note-set', subject: null });
    ports.wall += 60_000;
    append({ kind: 'note-set', subject: null });
    expect(readClockAnomalies(db).map(({ seq, clock }) => [seq, clock])).toEqual([
      [1, 'back'],
      [3, 'jump'],
    ]);
  });

  it('reads as a line in either language, with names where there are any', () => {
    const { db, ports, append } = openTestLog();
    append({ kind: 'quarantine', subject: 'itm_00000000000000000001' });
    ports.wall -= 60_000;
    append({ kind: 'intake', subject: null });
    const [first, second] = readHistory(db);
    expect(historyText(first!, () => null, 'ko')).toBe(
      '0  2026-11-24T05:47:43.123Z  열람을 멈추고 격리함  itm_00000000000000000001  per_00000000000000000001 (본인 열쇠)',
    );
    expect(historyText(second!, (id) => (id.startsWith('per') ? 'Kim' : null), 'en')).toBe(
      '1  2026-11-24T05:46:44.123Z  Taken in  Kim (own key)  [clock earlier than at the entry before]',
    );
  });
});
