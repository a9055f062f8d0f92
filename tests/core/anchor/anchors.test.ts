import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { createDemoAuthority } from '../../../build/demo/time-authority.ts';
import { furthestAnchor } from '../../../electron/core/anchor/furthest.ts';
import { recordPaperAnchor } from '../../../electron/core/anchor/paper.ts';
import { recheckTokens } from '../../../electron/core/anchor/recheck-tokens.ts';
import { anchorStateFor, listPaperAnchors } from '../../../electron/core/anchor/state.ts';
import {
  importTimestamp,
  listTimestampTokens,
  requestTimestamp,
  trustFile,
} from '../../../electron/core/anchor/timestamps.ts';
import { assertLogIntact } from '../../../electron/core/session/assert-log-intact.ts';
import { toUtf8 } from '../../../shared/bytes.ts';
import { paperAnchorSchema } from '../../../shared/domain/anchor.ts';
import { codeOf, itemOf, type Office, openOffice, takeText } from '../../support/office-vault.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

test('an anchor goes from the local clock over a request and an untrusted stamp to paper and a trusted stamp', async () => {
  const { session } = office;
  const state = (size: number) => anchorStateFor(session.db, size);
  const authority = await createDemoAuthority(session.ports);
  const { record, tsq } = await requestTimestamp(session);
  const { size } = record;
  expect(state(size)).toMatchObject({ state: 'requested', size });
  expect(state(size + 1)).toEqual({ state: 'local-clock' });

  const token = await importTimestamp(session, await authority.answer(tsq));
  expect(token.trust).toBe('untrusted');
  expect(state(size)).toMatchObject({ state: 'stamped', trusted: false });
  expect(await recheckTokens(session)).toEqual([]);

  const itemId = itemOf(await takeText(office, 'scan.png', 'a scan'));
  recordPaperAnchor(session, { size, on: '2026-03-03', kind: '확정일자', itemId, checkedBy: 'Staff One' });
  expect(state(size)).toMatchObject({ state: 'paper', on: '2026-03-03' });

  await trustFile(session, toUtf8(authority.rootPem));
  const [changed] = await recheckTokens(session);
  expect(changed).toMatchObject({ trust: 'trusted', token: token.token, importedAt: token.importedAt });
  expect(changed!.chain.length).toBeGreaterThan(1);
  expect(state(size)).toMatchObject({ state: 'stamped', trusted: true });
  expect(listTimestampTokens(session.db)).toMatchObject([{ version: 2, value: { trust: 'trusted' } }]);
  expect(await recheckTokens(session)).toEqual([]);
  const { vaultId, logKey } = session.vault;
  await assertLogIntact(session.db, { vaultId, logPublicKey: logKey.publicKey });
});

test('the furthest anchor is found among many by reading each once', async () => {
  const { session } = office;
  const days = ['2026-04-01', '2026-04-02', '2026-04-03', '2026-04-04'];
  for (const on of days) {
    const { size } = (await requestTimestamp(session)).record;
    recordPaperAnchor(session, { size, on, kind: '확정일자', itemId: null, checkedBy: '' });
  }
  const parse = vi.spyOn(paperAnchorSchema, 'parse');
  expect(furthestAnchor(session.db)).toMatchObject({ state: 'paper', on: days.at(-1) });
  const papers = parse.mock.calls.length;
  parse.mockRestore();
  expect(papers).toBe(listPaperAnchors(session.db).length);
});

test.each([
  ['over a checkpoint that is not there', { size: 999_999 }, 'CHECKPOINT_UNKNOWN'],
  ['on a day that does not exist', { on: '2026-13-01' }, 'VALUE_INVALID'],
  ['with a scan that is not in the vault', { itemId: 'itm_00000000000000000000' }, 'RECORD_UNKNOWN'],
])('a date on paper %s is refused', async (_, wrong, code) => {
  const { session } = office;
  const size = listTimestampTokens(session.db)[0]!.value.size;
  const anchor = { size, on: '2026-03-03', kind: '확정일자', itemId: null, checkedBy: '', ...wrong };
  expect(await codeOf(() => recordPaperAnchor(session, anchor))).toBe(code);
});
