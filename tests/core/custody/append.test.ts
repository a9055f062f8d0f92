import { describe, expect, it } from 'vitest';
import { appendEntry, type EntryDraft } from '../../../electron/core/custody/append.ts';
import { openLog } from '../../../electron/core/custody/log.ts';
import { verifyLog } from '../../../electron/core/custody/verify-log.ts';
import { toHex } from '../../../shared/bytes.ts';
import { NO_PREVIOUS } from '../../../shared/custody/entry.ts';
import { intakeDraft, newId, openTestLog, TEST_ORIGIN, TEST_SIGNER, toOptions } from './fixture.ts';
import {
  findCurrent,
  isLive,
  isTombstone,
  readRecord,
  readVersions,
  recordsOfEntry,
} from './stored-records.ts';

const code = (expected: string) => expect.objectContaining({ code: expected });
const note = (id: string, value: object = { a: 1 }): EntryDraft => ({
  kind: 'note-set',
  subject: null,
  records: [{ id, kind: 'note', value }],
});

describe('appending', () => {
  it('numbers from zero and chains each entry to the leaf of the one before', () => {
    const { append } = openTestLog();
    const [first, second] = [append(note(newId('rec'))), append(note(newId('rec')))];
    expect([first.seq, second.seq]).toEqual([0, 1]);
    expect(first.entry.prev).toBe(NO_PREVIOUS);
    expect(second.entry.prev).toBe(toHex(first.leaf));
  });

  it('draws a fresh salt for every entry and every value', () => {
    const { db, append } = openTestLog();
    const entries = Array.from({ length: 20 }, () => append(intakeDraft(newId('cas'))).entry);
    const salts = db.prepare('SELECT DISTINCT salt FROM record').all();
    expect(new Set(entries.map(({ salt }) => salt)).size).toBe(20);
    expect(salts).toHaveLength(60);
  });

  it('commits to equal values differently, so that they cannot be told from each other', () => {
    const { append } = openTestLog();
    const [a, b] = [append(note('rec_00000000000000000001')), append(note('rec_00000000000000000001'))];
    expect(Object.values(a.entry.commit)).not.toEqual(Object.values(b.entry.commit));
  });

  it('keeps every version of a record, the newest being current', () => {
    const { db, append } = openTestLog();
    const id = newId('rec');
    append(note(id, { a: 1 }));
    append(note(id, { a: 2 }));
    expect(readVersions(db, id).map((each) => isLive(each) && each.text)).toEqual(['{"a":1}', '{"a":2}']);
    expect(findCurrent(db, id)).toMatchObject({ version: 2, entrySeq: 1 });
  });

  it('says who, with which key, by which tool and rule', () => {
    const { append } = openTestLog();
    const { entry } = append({ kind: 'reading', subject: newId('itm'), rule: 'kakaotalk-ios/3' });
    expect(entry).toMatchObject({
      actor: 'per_00000000000000000001',
      actorBasis: 'own-key',
      tool: { name: 'jikim', version: '0.1.0', build: 'test', rule: 'kakaotalk-ios/3' },
    });
  });

  it('is refused outside a transaction', () => {
    const { db, log } = openTestLog();
    expect(() => appendEntry(db, log, note(newId('rec')))).toThrow(code('LOG_NO_TRANSACTION'));
  });

  it.each<[string, EntryDraft, string]>([
    [
      'free text in a reference',
      { kind: 'destroy', subject: null, refs: { reason: '실수로 넣음' } },
      'LOG_ENTRY_INVALID',
    ],
    ['a record under a name', note('kim'), 'LOG_ENTRY_INVALID'],
    ['a value that JSON cannot hold', note(newId('rec'), { a: undefined }), 'CANONICAL_VALUE'],
    [
      'two versions of one record',
      {
        ...note('rec_00000000000000000001'),
        records: [...note('rec_00000000000000000001').records!, ...note('rec_00000000000000000001').records!],
      },
      'LOG_RECORD_REFUSED',
    ],
    [
      'an entry that destroys without being a destruction',
      { kind: 'note-set', subject: null, destroyed: [newId('rec')] },
      'LOG_RECORD_REFUSED',
    ],
    [
      'the destruction of what never was',
      { kind: 'destroy', subject: null, destroyed: [newId('rec')] },
      'LOG_RECORD_REFUSED',
    ],
  ])('refuses %s and leaves nothing behind', (_, draft, expected) => {
    const { db, append } = openTestLog();
    expect(() => append(draft)).toThrow(code(expected));
    expect(db.prepare('SELECT count(*) AS n FROM custody_entry').get()).toEqual({ n: 0 });
    expect(db.prepare('SELECT count(*) AS n FROM record').get()).toEqual({ n: 0 });
  });

  it('refuses a record that changes its kind', () => {
    const { append } = openTestLog();
    const id = newId('rec');
    append(note(id));
    expect(() => append({ ...note(id), records: [{ id, kind: 'case', value: {} }] })).toThrow(
      code('LOG_RECORD_REFUSED'),
    );
  });

  it('goes on rightly after a transaction or a part of one was rolled back', async () => {
    const { db, log, append } = openTestLog();
    append(note(newId('rec')));
    const failing = db.transaction(() => {
      appendEntry(db, log, note(newId('rec')));
      appendEntry(db, log, note(newId('rec')));
      throw new Error('power');
    });
    const half = db.transaction(() => {
      appendEntry(db, log, note(newId('rec')));
      expect(failing).toThrow('power');
      return appendEntry(db, log, note(newId('rec')));
    });
    expect(failing).toThrow('power');
    expect(half().seq).toBe(2);
    expect(append(note(newId('rec'))).seq).toBe(3);
    expect(await verifyLog(db, { origin: TEST_ORIGIN, keys: [TEST_SIGNER] })).toEqual([]);
  });

  it('goes on rightly when two people write in turn', async () => {
    const { db, log, ports } = openTestLog();
    const other = openLog(db, {
      ...toOptions(ports),
      actor: { id: 'per_00000000000000000002', basis: 'shared-key' },
    });
    const write = db.transaction((by: typeof log) => appendEntry(db, by, note(newId('rec'))));
    const actors = [log, other, log, other].map((by) => write(by).entry.actor);
    expect(actors.map((id) => id?.at(-1))).toEqual(['1', '2', '1', '2']);
    expect(await verifyLog(db, { origin: TEST_ORIGIN, keys: [TEST_SIGNER] })).toEqual([]);
  });
});

describe('destroying', () => {
  it('empties every version and leaves tombstones that point to the entry', () => {
    const { db, append } = openTestLog();
    const id = newId('rec');
    append(note(id));
    append(note(id));
    const { seq } = append({
      kind: 'destroy',
      subject: id,
      refs: { reason: 'case-closed' },
      destroyed: [id],
    });
    expect(readVersions(db, id).every((each) => isTombstone(each) && each.destroyedSeq === seq)).toBe(true);
    expect(findCurrent(db, id)).toBeNull();
  });

  it('commits to the list of what it destroyed', () => {
    const { db, append } = openTestLog();
    const ids = [newId('rec'), newId('rec')].sort();
    for (const id of ids) append(note(id));
    const { seq, entry } = append({ kind: 'destroy', subject: null, destroyed: ids.toReversed() });
    expect(recordsOfEntry(db, seq)).toMatchObject([
      { kind: 'destroyed-list', text: JSON.stringify({ ids }) },
    ]);
    expect(Object.values(entry.kinds)).toEqual(['destroyed-list']);
  });

  it('keeps what the same entry says anew: the remainder of a quarantined item', async () => {
    const { db, append } = openTestLog();
    const id = newId('itm');
    append(intakeDraft(newId('cas'), id));
    append({
      kind: 'quarantine',
      subject: id,
      destroyed: [id],
      records: [{ id, kind: 'item', value: { size: 12 } }],
    });
    expect(readRecord(db, id, 1)).toMatchObject({ destroyedSeq: 1 });
    expect(findCurrent(db, id)).toMatchObject({ version: 2, text: '{"size":12}' });
    expect(await verifyLog(db, { origin: TEST_ORIGIN, keys: [TEST_SIGNER] })).toEqual([]);
  });

  it('never destroys the list of the destroyed', () => {
    const { db, append } = openTestLog();
    const id = newId('rec');
    append(note(id));
    const { seq } = append({ kind: 'destroy', subject: null, destroyed: [id] });
    const list = recordsOfEntry(db, seq)[0]!.id;
    expect(() => append({ kind: 'destroy', subject: null, destroyed: [list] })).toThrow(
      code('LOG_RECORD_REFUSED'),
    );
  });

  it('leaves earlier tombstones as they were when a record ends twice', () => {
    const { db, append } = openTestLog();
    const id = newId('rec');
    append(note(id));
    const first = append({ kind: 'quarantine', subject: null, destroyed: [id], records: note(id).records! });
    const second = append({ kind: 'destroy', subject: null, destroyed: [id] });
    expect(readVersions(db, id).map((each) => isTombstone(each) && each.destroyedSeq)).toEqual([
      first.seq,
      second.seq,
    ]);
  });
});
