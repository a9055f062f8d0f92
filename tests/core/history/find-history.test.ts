import { describe, expect, it } from 'vitest';
import {
  findHistory,
  type HistoryFilter,
  historyWindow,
} from '../../../electron/core/history/find-history.ts';
import { intakeDraft, newId, openTestLog } from '../custody/fixture.ts';

const ANY: HistoryFilter = { about: null, kind: null, person: null, since: null, until: null };

function logOf() {
  const log = openTestLog();
  const [caseId, itemId, other] = [newId('cas'), newId('itm'), newId('cas')];
  log.append({ kind: 'case-opened', subject: caseId, records: [{ id: caseId, kind: 'case', value: {} }] });
  log.ports.wall += 86_400_000;
  log.append(intakeDraft(caseId, itemId));
  log.append(intakeDraft(other));
  log.ports.wall += 86_400_000;
  log.append({ kind: 'export', subject: newId('exp'), refs: { case: caseId } });
  return { ...log, caseId, itemId };
}

describe('entries that fit', () => {
  const { db, caseId, itemId } = logOf();
  const find = (filter: Partial<HistoryFilter>) => [...findHistory(db, { ...ANY, ...filter }).seqs];

  it.each<[string, Partial<HistoryFilter>, number[]]>([
    ['all', {}, [0, 1, 2, 3]],
    ['of a case', { about: caseId }, [0, 1, 3]],
    ['of an item', { about: itemId }, [1]],
    ['of a kind', { kind: 'intake' }, [1, 2]],
    ['of a case and a kind', { about: caseId, kind: 'intake' }, [1]],
    ['since a moment', { since: '2026-11-25T05:47:42.123Z' }, [1, 2, 3]],
    ['before a moment', { until: '2026-11-25T05:47:42.123Z' }, [0]],
    ['of nobody', { person: newId('per') }, []],
    ['about nothing there is', { about: "x' OR 1=1" }, []],
  ])('are found: %s', (_, filter, seqs) => {
    expect(find(filter)).toEqual(seqs);
  });

  it('are those of whoever acted', () => {
    const actor = historyWindow(db, findHistory(db, ANY), { from: 0, count: 1, newestFirst: false })[0]!
      .actor!;
    expect(find({ person: actor })).toEqual([0, 1, 2, 3]);
  });

  it.each([
    [0, 2, false, [0, 1]],
    [3, 10, false, [3]],
    [0, 2, true, [3, 2]],
    [3, 10, true, [0]],
    [4, 10, true, []],
    [9, 1, false, []],
  ])('come by window: %s, %s, newest first %s', (from, count, newestFirst, seqs) => {
    const rows = historyWindow(db, findHistory(db, ANY), { from, count, newestFirst });
    expect(rows.map(({ seq }) => seq)).toEqual(seqs);
  });

  it('are found anew once the log has grown', () => {
    const { db: growing, append } = logOf();
    expect(findHistory(growing, ANY).total).toBe(4);
    append(intakeDraft(newId('cas')));
    expect(findHistory(growing, ANY).total).toBe(5);
  });
});
