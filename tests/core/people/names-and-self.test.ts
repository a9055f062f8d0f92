import { afterAll, beforeAll, expect, test } from 'vitest';
import { editCase, readCase } from '../../../electron/core/case/cases.ts';
import { readHistory } from '../../../electron/core/custody/history.ts';
import { confirmSelf } from '../../../electron/core/people/confirm-self.ts';
import { addPerson, listPeople } from '../../../electron/core/people/people.ts';
import { codeOf, type Office, openOffice, PASSPHRASE } from '../../support/office-vault.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

test.each(['Staff One', 'staff  one', ' STAFF ONE ', 'Ｓtaff One'])(
  'a second person of one name is refused: %j',
  async (name) => {
    const add = () => addPerson(office.session, { name, role: 'attorney' }, 'nine calm otters by the bridge');
    expect(await codeOf(add)).toBe('PERSON_NAME_TAKEN');
    expect(listPeople(office.session)).toHaveLength(1);
  },
);

test('whoever opened the vault is known by their own passphrase and no other', async () => {
  expect(await codeOf(() => confirmSelf(office.session, PASSPHRASE))).toBe('done');
  expect(await codeOf(() => confirmSelf(office.session, `${PASSPHRASE}.`))).toBe('VAULT_WRONG_PASSPHRASE');
});

test('a caption that was changed keeps its case, and the history says that it was a change', () => {
  const { session, caseId } = office;
  editCase(session, caseId, { number: '2026-2' });
  expect(readCase(session.db, caseId)).toMatchObject({ number: '2026-2', status: 'open', label: 'A case' });
  const entries = [...readHistory(session.db, { about: caseId })].filter(
    ({ kind }) => kind === 'case-opened',
  );
  expect(entries.map(({ refs }) => refs.change ?? 'opened')).toEqual(['opened', 'details']);
});
