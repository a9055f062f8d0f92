import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ChoiceRequest, listChoices } from '../../../electron/core/exhibit/choices.ts';
import { addExhibit } from '../../../electron/core/exhibit/exhibits.ts';
import { quarantineItem } from '../../../electron/core/quarantine/quarantine.ts';
import { bareExhibit } from '../../support/bare-exhibit.ts';
import { itemOf, type Office, openOffice, takeText } from '../../support/office-vault.ts';

let office: Office;
const ids: Record<string, string> = {};
const NAMES = ['대화 하늘.txt', 'Screen A.txt', 'screen b.txt', 'other.txt'];

beforeAll(async () => {
  office = await openOffice();
  // As macOS gives names: each syllable in its parts.
  for (const name of NAMES)
    ids[name] = itemOf(await takeText(office, name.normalize('NFD'), `text of ${name}`));
});
afterAll(() => office.close());

const choose = (more: Partial<ChoiceRequest> = {}) =>
  listChoices(office.session.db, { caseId: office.caseId, filter: '', from: 0, count: 50, ...more });
const named = (more: Partial<ChoiceRequest> = {}) =>
  choose(more).rows.map(({ name }) => name.normalize('NFC'));

describe('what an exhibit may be made of', () => {
  it('is listed newest first, by pages', () => {
    expect(named()).toEqual(NAMES.toReversed());
    expect(named({ from: 1, count: 2 })).toEqual(['screen b.txt', 'Screen A.txt']);
    expect(choose({ count: 1 }).total).toBe(4);
  });

  it.each([
    ['하늘', ['대화 하늘.txt']],
    ['SCREEN', ['screen b.txt', 'Screen A.txt']],
    [' other ', ['other.txt']],
    ['nothing', []],
  ])('is found by a part of its name, however that is composed: %s', (filter, names) => {
    expect(named({ filter })).toEqual(names);
  });

  it('says which exhibits show it already', () => {
    addExhibit(office.session, bareExhibit(office.caseId, 'a', [ids['other.txt']!]));
    expect(choose({ filter: 'other' }).rows[0]!.marks).toEqual(['갑 제1호증']);
  });

  it('is never what was isolated', async () => {
    await quarantineItem(office.session, ids['screen b.txt']!, { isolatedBy: 'Staff One' });
    expect(named()).not.toContain('screen b.txt');
    expect(choose({ filter: 'screen' }).total).toBe(1);
  });
});
