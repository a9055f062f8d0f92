import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import {
  currentOfKind,
  entriesFrom,
  entriesOf,
  entriesOfKind,
  findCurrent,
  readCurrent,
  readEntry,
  readRecord,
  readValue,
  toValue,
} from '../../../electron/core/custody/read.ts';
import { intakeDraft, newId, openTestLog } from './fixture.ts';

function openTwoCases() {
  const test = openTestLog();
  const [caseA, caseB] = [newId('cas'), newId('cas')];
  const items = [caseA, caseA, caseB].map((caseId) => {
    const itemId = newId('itm');
    test.append(intakeDraft(caseId, itemId));
    return itemId;
  });
  return { ...test, caseA, caseB, items };
}

describe('reading entries', () => {
  it('finds them by number, subject, kind and in pages', () => {
    const { db, items } = openTwoCases();
    expect(readEntry(db, 1)?.entry.subject).toBe(items[1]);
    expect(readEntry(db, 3)).toBeNull();
    expect(entriesOf(db, items[2]!).map(({ seq }) => seq)).toEqual([2]);
    expect(entriesOfKind(db, 'intake')).toHaveLength(3);
    expect(entriesOfKind(db, 'export')).toEqual([]);
    expect(entriesFrom(db, 1, 1).map(({ seq }) => seq)).toEqual([1]);
  });
});

describe('reading records', () => {
  it('gives the newest of a kind, in one case or in all', () => {
    const { db, caseA, items } = openTwoCases();
    expect(currentOfKind(db, 'item', caseA).map(({ id }) => id)).toEqual(items.slice(0, 2));
    expect(currentOfKind(db, 'item', null).map(({ id }) => id)).toEqual(items);
    expect(currentOfKind(db, 'party', null)).toEqual([]);
  });

  it('leaves out what was destroyed, and what was replaced', () => {
    const { db, append, caseA, items } = openTwoCases();
    append({ kind: 'destroy', subject: items[0]!, destroyed: [items[0]!] });
    append({
      kind: 'derive',
      subject: items[1]!,
      records: [{ id: items[1]!, kind: 'item', value: { caseId: caseA, size: 5 } }],
    });
    expect(currentOfKind(db, 'item', caseA).map(toValue)).toEqual([{ caseId: caseA, size: 5 }]);
    expect(findCurrent(db, items[0]!)).toBeNull();
    expect(() => readCurrent(db, items[0]!)).toThrow(expect.objectContaining({ code: 'LOG_RECORD_MISSING' }));
    expect(readRecord(db, items[1]!, 1)).toMatchObject({ version: 1, kind: 'item' });
    expect(readRecord(db, items[1]!, 3)).toBeNull();
  });

  it('gives a value in its type or says that it has another', () => {
    const { db, items } = openTwoCases();
    expect(readValue(db, items[0]!, z.object({ size: z.number() }))).toEqual({ size: 12 });
    expect(() => readValue(db, items[0]!, z.object({ size: z.string() }))).toThrow(
      expect.objectContaining({ code: 'LOG_RECORD_SHAPE' }),
    );
  });
});
