import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { verifyArchiveAt } from '../../../../electron/core/archive/verify.ts';
import { recordConsent, withdrawConsent } from '../../../../electron/core/consent/consents.ts';
import { readItems } from '../../../../electron/core/conversation/read-items.ts';
import { destroyItem } from '../../../../electron/core/destroy/destroy.ts';
import { addExhibit, editExhibit } from '../../../../electron/core/exhibit/exhibits.ts';
import { type ArchiveRequest, exportArchive } from '../../../../electron/core/export/archive/export.ts';
import { makeIdentity } from '../../../../electron/core/export/archive/identity.ts';
import { addParty } from '../../../../electron/core/party/parties.ts';
import {
  type HiddenItems,
  hideItems,
  quarantineItem,
  removeIsolated,
} from '../../../../electron/core/quarantine/quarantine.ts';
import { listRecords } from '../../../../electron/core/records/read-records.ts';
import { exportSchema } from '../../../../shared/domain/export.ts';
import { codeOf, itemOf, type Office, openOffice, quiet, takeText } from '../../../support/office-vault.ts';

const NAME = '한아름';
const CHAT = `Talk_2026.3.3 10:00-1.txt
저장한 날짜 : 2026. 3. 3. 오전 10:00


2026년 3월 2일 월요일
2026. 3. 2. 오후 1:10, 상대 : 안녕
2026. 3. 2. 오후 1:11, ${NAME} : 네
`;

let office: Office;
let chat: string;
let doomed: string;
let partyId: string;
let exhibitId: string;

beforeAll(async () => {
  office = await openOffice();
  const { session, caseId } = office;
  const names = [{ kind: 'name' as const, value: NAME }];
  partyId = addParty(session, { caseId, role: 'child', protected: true, names }).partyId;
  chat = itemOf(
    await takeText(office, 'KakaoTalk.txt', CHAT, { notes: 'NOTE-CANARY', place: 'PLACE-CANARY' }),
  );
  doomed = itemOf(await takeText(office, `${NAME}.bin`, 'to be destroyed later'));
  await readItems(session, { itemIds: [chat], ...quiet });
  exhibitId = addExhibit(session, {
    caseId,
    title: 'A talk',
    author: 'unknown',
    dateMade: '2026. 3. 2.',
    fact: 'FACT-CANARY',
    remarks: '',
    copyKind: 'received-copy',
    parts: [{ itemId: chat, conversation: null, from: null, to: null }],
    disclose: [],
    recording: null,
  }).exhibitId;
  await makeIdentity(session, 'Test office');
});
afterAll(() => office.close());

let outputs = 0;
function request(more: Partial<ArchiveRequest> = {}): ArchiveRequest {
  const path = join(office.root, `archive-${outputs++}`);
  const { caseId } = office;
  return {
    caseId,
    purpose: 'court-expert',
    target: { form: 'folder', path },
    recipient: '',
    basis: '',
    ...quiet,
    ...more,
  };
}
const make = (more: Partial<ArchiveRequest> = {}) => exportArchive(office.session, request(more));

/** Hash of every file but the signature folder, by path. */
function filesOf(root: string, below = ''): Record<string, string> {
  const found: Record<string, string> = {};
  for (const name of readdirSync(join(root, below)).sort()) {
    const path = below === '' ? name : `${below}/${name}`;
    if (path === 'signature') continue;
    if (statSync(join(root, path)).isDirectory()) Object.assign(found, filesOf(root, path));
    else
      found[path] = createHash('sha256')
        .update(readFileSync(join(root, path)))
        .digest('hex');
  }
  return found;
}

function textOf(root: string): string {
  return Object.keys(filesOf(root))
    .filter((path) => !path.startsWith('data/originals/'))
    .map((path) => `${path}\n${readFileSync(join(root, path), 'utf8')}`)
    .join('\n');
}

function looseRows(): unknown[] {
  return office.session.db
    .prepare(
      `SELECT id FROM content WHERE state <> 'stored'
       UNION ALL SELECT k.id FROM content_chunk k WHERE NOT EXISTS (SELECT 1 FROM content c WHERE c.id = k.id / 1048576)`,
    )
    .all();
}

describe('an archive of a case', () => {
  test('verifies, and its own entry comes after the checkpoint it rests on', async () => {
    const { written, checkpoint, export: noted, leftOut } = await make();
    const verdict = await verifyArchiveAt(written.path, {});
    expect(verdict.findings).toEqual([]);
    expect(verdict.ok).toBe(true);
    const stored = listRecords(office.session.db, 'export', office.caseId, exportSchema).at(-1)!;
    expect(stored.id).toBe(noted.exportId);
    expect(stored.seq).toBeGreaterThanOrEqual(checkpoint.size);
    expect(noted).toMatchObject({ exhibitIds: [exhibitId], itemIds: [chat, doomed] });
    expect(leftOut).toEqual([]);
    expect(looseRows()).toEqual([]);
  });

  test('holds no note, no fact to be proved and no protected name outside the originals', async () => {
    const { written } = await make();
    const text = textOf(written.path);
    for (const canary of ['NOTE-CANARY', 'FACT-CANARY', NAME]) expect(text).not.toContain(canary);
    expect(text).toContain('KakaoTalk.txt');
    expect(text).toContain('PLACE-CANARY');
  });

  test('of proofs alone holds no original, no name and no source', async () => {
    const { written } = await make({ purpose: 'proofs-only' });
    expect(existsSync(join(written.path, 'data/originals'))).toBe(false);
    for (const word of ['KakaoTalk.txt', 'PLACE-CANARY', NAME])
      expect(textOf(written.path)).not.toContain(word);
    expect((await verifyArchiveAt(written.path, {})).ok).toBe(true);
  });
});

test('two archives of one checkpoint are the same byte for byte, whatever was done in between', async () => {
  const first = await make();
  const at = first.checkpoint.size;
  itemOf(await takeText(office, 'later.txt', 'later'));
  itemOf(await takeText(office, 'another name.txt', CHAT));
  editExhibit(office.session, exhibitId, { title: 'Another title' });
  const second = await make({ at });
  expect(filesOf(second.written.path)).toEqual(filesOf(first.written.path));
  const now = await make();
  expect(filesOf(now.written.path)).not.toEqual(filesOf(first.written.path));
});

test('what was destroyed since the checkpoint is not in a later archive of it, which still verifies', async () => {
  const first = await make();
  await destroyItem(office.session, doomed, 'taken-by-mistake');
  const second = await make({ at: first.checkpoint.size });
  expect(second.export.itemIds).not.toContain(doomed);
  expect(first.export.itemIds).toContain(doomed);
  expect(textOf(second.written.path)).not.toContain(doomed);
  expect((await verifyArchiveAt(second.written.path, {})).findings).toEqual([]);
});

test('a name protected since the checkpoint is not shown by a later archive of it', async () => {
  const itemId = itemOf(await takeText(office, '달무리.txt', 'a file with a name in its name'));
  const { checkpoint, written } = await make();
  expect(textOf(written.path)).toContain('달무리');
  const names = [{ kind: 'nickname' as const, value: '달무리' }];
  addParty(office.session, { caseId: office.caseId, role: 'witness', protected: true, names });
  const later = await make({ at: checkpoint.size });
  expect(later.export.itemIds).toContain(itemId);
  expect(textOf(later.written.path)).not.toContain('달무리');
});

test('an isolated item goes along as hashes only where that was chosen', async () => {
  const itemId = itemOf(await takeText(office, 'isolated.bin', 'isolated bytes'));
  await quarantineItem(office.session, itemId, { isolatedBy: 'Staff One' });
  const without = await make();
  expect(textOf(without.written.path)).not.toContain(itemId);
  expect(without.leftOut).toContainEqual({ what: itemId, reason: 'withheld' });
  const chosen = await make({ includesQuarantine: true });
  expect(textOf(chosen.written.path)).toContain(itemId);
  expect(textOf(chosen.written.path)).not.toContain('Staff One');
  expect((await verifyArchiveAt(chosen.written.path, {})).findings).toEqual([]);
});

test('a recording of others stays out until a lawyer has decided', async () => {
  const bytes = Buffer.from('ID3\u0003\u0000\u0000\u0000\u0000\u0000\u0000x', 'latin1');
  const itemId = itemOf(await takeText(office, 'call.mp3', bytes, { recorderTookPart: 'no' }));
  const { export: noted, leftOut } = await make();
  expect(noted.itemIds).not.toContain(itemId);
  expect(leftOut).toContainEqual({ what: itemId, reason: 'recording-needs-lawyer' });
});

describe('what fails or is stopped leaves nothing, neither outside nor in the vault', () => {
  test('cancelled', async () => {
    const stop = new AbortController();
    const wanted = request({ signal: stop.signal, onProgress: () => stop.abort() });
    expect(await codeOf(() => exportArchive(office.session, wanted))).toBe('CANCELLED');
    expectNothing(wanted.target.path);
  });

  test('an isolation while it was being written', async () => {
    const itemId = itemOf(await takeText(office, 'meanwhile.txt', 'isolated while it was being exported'));
    const hidden: HiddenItems[] = [];
    const wanted = request({
      onProgress() {
        if (hidden.length === 0)
          hidden.push(hideItems(office.session, [itemId], { isolatedBy: 'Staff One' }));
      },
    });
    expect(await codeOf(() => exportArchive(office.session, wanted))).toBe('ITEM_WITHHELD');
    expect(hidden).toHaveLength(1);
    await removeIsolated(office.session, hidden);
    expectNothing(wanted.target.path);
  });

  test('a target that exists', async () => {
    const { target } = (await make()).written.path ? request() : request();
    const path = office.root;
    const code = await codeOf(() => make({ target: { form: 'folder', path } }));
    expect(code).toBe('ARCHIVE_TARGET_EXISTS');
    expectNothing(target.path);
  });

  test('an unknown checkpoint', async () => {
    const wanted = request({ at: 1_000_000 });
    expect(await codeOf(() => exportArchive(office.session, wanted))).toBe('CHECKPOINT_UNKNOWN');
    expectNothing(wanted.target.path);
  });
});

function expectNothing(path: string): void {
  expect(existsSync(path)).toBe(false);
  expect(readdirSync(office.root).filter((name) => name.includes('unfinished'))).toEqual([]);
  expect(looseRows()).toEqual([]);
}

test('a withdrawn consent stops it unless the law that compels it is named', async () => {
  const { consentId } = recordConsent(office.session, {
    caseId: office.caseId,
    partyId,
    givenBy: 'child',
    relation: '',
    underFourteen: false,
    sensitiveInformation: true,
    purposes: ['give-to-attorney'],
    scope: 'extract',
    itemIds: [],
    recipient: '',
    givenOn: '2026-01-01',
    until: null,
    formItemId: null,
    guardianNotTold: 'safety',
  });
  withdrawConsent(office.session, consentId, '2026-01-02', '');
  expect(await codeOf(() => make())).toBe('CONSENT_WITHDRAWN');
  const { written } = await make({ basis: 'order 2026-1' });
  for (const word of ['order 2026-1', 'safety']) expect(textOf(written.path)).not.toContain(word);
});
