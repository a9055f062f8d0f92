import { expect, test } from 'vitest';
import { listReadings } from '../../../electron/core/conversation/conversations.ts';
import { readItems } from '../../../electron/core/conversation/read-items.ts';
import { hideItems } from '../../../electron/core/quarantine/quarantine.ts';
import { itemOf, openOffice, quiet, takeText } from '../../support/office-vault.ts';

const LINES = Array.from({ length: 20_000 }, (_, at) => `2026. 3. 2. 오후 1:10, 상대 : 글 ${at}`);
const CHAT = `Talk_2026.3.3 10:00-1.txt\n저장한 날짜 : 2026. 3. 3. 오전 10:00\n\n\n2026년 3월 2일 월요일\n${LINES.join('\n')}\n`;

test('of a conversation that is isolated while it is read nothing is kept', async () => {
  const office = await openOffice();
  const { session } = office;
  const itemId = itemOf(await takeText(office, 'KakaoTalk.txt', CHAT));
  let isHidden = false;
  const onProgress = (): void => {
    if (!isHidden) hideItems(session, [itemId], { isolatedBy: 'Staff One' });
    isHidden = true;
  };
  const [outcome] = await readItems(session, { itemIds: [itemId], ...quiet, onProgress });
  expect(outcome).toMatchObject({ reading: null, error: { code: 'ITEM_WITHHELD' } });
  expect(listReadings(session.db, itemId)).toEqual([]);
  expect(session.db.prepare('SELECT count(*) FROM message').pluck().get()).toBe(0);
  await office.close();
});
