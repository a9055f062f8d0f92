import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addExhibit, editExhibit, listExhibits } from '../../../electron/core/exhibit/exhibits.ts';
import type { ExhibitPart } from '../../../shared/domain/exhibit.ts';
import { takeChat, takeOne } from '../../faults/office.ts';
import { codeOf, type Office, openOffice } from '../../support/office-vault.ts';

let office: Office;
let chat: string;
let total: number;
let picture: string;

beforeAll(async () => {
  office = await openOffice();
  const { session, caseId } = office;
  chat = await takeChat(session, caseId, [
    ['이든', '하나'],
    ['B', '둘'],
  ]);
  picture = await takeOne(session, caseId, 'note.bin', Buffer.from([1, 2, 3]));
  const counted = session.db.prepare('SELECT count(*) AS n FROM message').get() as { n: number };
  total = counted.n;
});
afterAll(() => office.close());

const fields = {
  author: '',
  dateMade: '',
  fact: '',
  remarks: '',
  copyKind: 'copy',
  disclose: [],
  recording: null,
} as const;

function add(part: Partial<ExhibitPart>, itemId = chat) {
  const parts = [{ itemId, conversation: null, from: null, to: null, ...part }];
  return addExhibit(office.session, { ...fields, disclose: [], caseId: office.caseId, title: '대화', parts });
}

describe('the messages an exhibit shows', () => {
  it.each<[string, (n: number) => Partial<ExhibitPart>, string]>([
    ['all', () => ({}), 'done'],
    ['first to last', (n) => ({ from: 1, to: n }), 'done'],
    ['only a first', () => ({ from: 2 }), 'done'],
    ['one alone', (n) => ({ from: n, to: n }), 'done'],
    ['in reverse', () => ({ from: 2, to: 1 }), 'EXHIBIT_RANGE'],
    ['from zero', () => ({ from: 0, to: 1 }), 'EXHIBIT_RANGE'],
    ['beyond the last', (n) => ({ from: 1, to: n + 1 }), 'EXHIBIT_RANGE'],
    ['all beyond the last', (n) => ({ from: n + 1, to: n + 5 }), 'EXHIBIT_RANGE'],
    ['of a conversation that is not there', () => ({ conversation: 7 }), 'EXHIBIT_RANGE_UNREAD'],
  ])('%s: %s', async (_name, part, code) => {
    expect(await codeOf(() => add(part(total)))).toBe(code);
  });

  it('cannot be chosen of what is no conversation', async () => {
    expect(await codeOf(() => add({ from: 1, to: 2 }, picture))).toBe('EXHIBIT_RANGE_UNREAD');
    expect(await codeOf(() => add({}, picture))).toBe('done');
  });

  it('are looked at again when a draft is edited, and a refusal changes nothing', async () => {
    const { exhibitId, parts } = add({ from: 1, to: 2 });
    const wrong = [{ ...parts[0]!, to: total + 9 }];
    expect(await codeOf(() => editExhibit(office.session, exhibitId, { parts: wrong }))).toBe(
      'EXHIBIT_RANGE',
    );
    const kept = listExhibits(office.session.db, office.caseId).find(({ id }) => id === exhibitId);
    expect(kept?.value.parts).toEqual(parts);
  });
});
