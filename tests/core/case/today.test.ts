import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createDemoAuthority } from '../../../build/demo/time-authority.ts';
import { readStanding } from '../../../electron/core/anchor/standing.ts';
import { importTimestamp, requestTimestamp, trustFile } from '../../../electron/core/anchor/timestamps.ts';
import { makeBackup } from '../../../electron/core/backup/backup.ts';
import { readGaps } from '../../../electron/core/case/gaps.ts';
import { readToday } from '../../../electron/core/case/today.ts';
import { addExhibit } from '../../../electron/core/exhibit/exhibits.ts';
import { quarantineItem } from '../../../electron/core/quarantine/quarantine.ts';
import { toUtf8 } from '../../../shared/bytes.ts';
import { itemOf, newCase, type Office, openOffice, takeText } from '../../support/office-vault.ts';

/** The least that is a PNG by its first bytes. */
const PICTURE = new Uint8Array(Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'));

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

const today = () => readToday(office.session, office.caseId);

describe('the day of a case', () => {
  test('is empty at first, and advises a backup and a second person', () => {
    expect(today()).toMatchObject({
      taken: { pictures: 0, recordings: 0, documents: 0 },
      items: 0,
      unconfirmed: 0,
      copies: [],
      steps: ['make-backup', 'add-person'],
    });
  });

  test('counts what came in by kind, and of this case alone', async () => {
    await takeText(office, 'a.png', PICTURE);
    await takeText(office, 'b.txt', 'a note');
    await takeText({ ...office, caseId: newCase(office.session) }, 'c.txt', 'of another case');
    expect(today()).toMatchObject({
      taken: { pictures: 1, recordings: 0, documents: 1 },
      items: 2,
      unconfirmed: 2,
    });
    expect(today().steps).toEqual([
      'read-exports',
      'make-previews',
      'request-time',
      'make-backup',
      'add-person',
    ]);
  });

  test('goes from the request over the answer to trust', async () => {
    const { session } = office;
    const authority = await createDemoAuthority(session.ports);
    const { tsq } = await requestTimestamp(session);
    expect(today().steps).toContain('bring-answer');
    expect(today().steps).not.toContain('request-time');
    await importTimestamp(session, await authority.answer(tsq));
    expect(today()).toMatchObject({ unconfirmed: 2 });
    expect(today().steps).toContain('trust-issuer');
  });

  test('names a backup among the copies, and asks for none until more comes in', async () => {
    await makeBackup(office.session, join(office.root, 'backup'), () => {});
    expect(today().copies).toMatchObject([{ kind: 'backup', recipient: '' }]);
    expect(today().steps).not.toContain('make-backup');
    await takeText(office, 'd.txt', 'one more');
    expect(today().steps).toContain('make-backup');
  });

  test('says that the time is confirmed only of what came before a trusted stamp', async () => {
    const { session } = office;
    const authority = await createDemoAuthority(session.ports);
    await trustFile(session, toUtf8(authority.rootPem));
    await importTimestamp(session, await authority.answer((await requestTimestamp(session)).tsq));
    expect(today()).toMatchObject({ unconfirmed: 0 });
    expect(readStanding(session.db)).toMatchObject({ unconfirmed: 0, anchor: { trusted: true } });
    await takeText(office, 'e.txt', 'after the stamp');
    expect(today()).toMatchObject({ unconfirmed: 1 });
    expect(readStanding(session.db)).toMatchObject({ unconfirmed: 1 });
  });
});

describe('the gaps of a case', () => {
  test('are what no exhibit shows and drafts that do not say what they prove; isolated items are none', async () => {
    const { session, caseId } = office;
    const before = readGaps(session.db, caseId).withoutExhibit;
    const itemId = itemOf(await takeText(office, 'f.txt', 'shown'));
    const isolated = itemOf(await takeText(office, 'g.bin', 'isolated'));
    expect(readGaps(session.db, caseId).withoutExhibit).toBe(before + 2);
    addExhibit(session, {
      caseId,
      title: 'A text',
      author: '',
      dateMade: '',
      fact: ' ',
      remarks: '',
      copyKind: 'received-copy',
      parts: [{ itemId, conversation: null, from: null, to: null }],
      disclose: [],
      recording: null,
    });
    await quarantineItem(session, isolated, { isolatedBy: 'Staff One' });
    expect(readGaps(session.db, caseId)).toMatchObject({
      withoutExhibit: before,
      withoutFact: 1,
      recordings: 0,
    });
  });
});
