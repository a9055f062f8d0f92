import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { recordExport } from '../../electron/core/export/exports.ts';
import { systemPorts } from '../../electron/core/ports.ts';
import { type Desk, openDesk } from '../../electron/worker/desk.ts';
import { consentHandlers } from '../../electron/worker/handlers/consent.ts';
import { destroyHandlers } from '../../electron/worker/handlers/destroy.ts';
import { partyHandlers } from '../../electron/worker/handlers/party.ts';
import { handSecret } from '../../electron/worker/secrets.ts';
import { VALID } from '../shared/ipc/inputs.ts';
import { codeOf, itemOf, type Office, openOffice, PASSPHRASE, takeText } from '../support/office-vault.ts';

let office: Office;
let desk: Desk;
const wrote: string[] = [];
beforeAll(async () => {
  office = await openOffice();
  desk = openDesk({ ports: systemPorts, tell: () => {}, wrote: (path) => wrote.push(path), busy: () => {} });
  desk.session = office.session;
});
afterAll(() => office.close());

const tools = { signal: new AbortController().signal, onProgress: () => {} };

describe('a withdrawn consent', () => {
  const part = { from: 0, count: 10 };

  test('lists what went out before, newest first, and writes a letter for each; none while it stands', async () => {
    const { session, caseId, root } = office;
    const { partyId } = await partyHandlers['party.add'](desk, { ...VALID['party.add'], names: [], caseId });
    const consent = { ...VALID['consent.record'], caseId, partyId };
    const { consentId } = await consentHandlers['consent.record'](desk, consent);
    const common = { caseId, basis: '', itemIds: [], exhibitIds: [], digest: 'cd'.repeat(32) };
    for (const recipient of ['first', 'second'])
      recordExport(session, { ...common, kind: 'archive-sealed', target: '/a', recipient }, '/none');
    const { total, rows } = await consentHandlers['consent.copies'](desk, { consentId, ...part });
    expect([total, rows.map(({ recipient }) => recipient)]).toEqual([2, ['second', 'first']]);
    expect(rows.map((row) => row.restsOn)).toEqual(['unclear', 'unclear']);
    const path = join(root, 'letter.pdf');
    const recall = { consentId, exportId: rows[0]!.exportId, path };
    expect(await codeOf(() => consentHandlers['consent.writeRecall'](desk, recall))).toBe('RECORD_UNKNOWN');
    const withdrawal = { consentId, on: '2026-11-24', reason: '' };
    await consentHandlers['consent.withdraw'](desk, withdrawal);
    await consentHandlers['consent.writeRecall'](desk, recall);
    expect(readFileSync(path).subarray(0, 5).toString()).toBe('%PDF-');
    expect(wrote).toContain(path);
    expect(await codeOf(() => consentHandlers['consent.writeRecall'](desk, recall))).toBe('FILE_EXISTS');
  });
});

describe('the certificate of a destruction', () => {
  test('is none where nothing was destroyed', async () => {
    const path = join(office.root, 'none.pdf');
    const write = () => destroyHandlers['destroy.writeCertificate'](desk, { path });
    expect(await codeOf(write)).toBe('IPC_NOTHING_DESTROYED');
    expect(existsSync(path)).toBe(false);
  });

  test('that cannot be written keeps the destruction from beginning', async () => {
    const { ids, run } = await doomed();
    const certificate = join(office.root, 'no', 'such', 'folder.pdf');
    expect(await codeOf(() => run(certificate))).toBe('FOLDER_MISSING');
    expect((await destroyHandlers['destroy.foresee'](desk, { ids })).items).toBe(1);
  });

  test('is written where it was asked for, and once more elsewhere', async () => {
    const { run } = await doomed();
    const certificate = join(office.root, 'at-once.pdf');
    expect(await run(certificate)).toMatchObject({ items: 1, isCase: false, remnants: 0, certificate });
    const path = join(office.root, 'again.pdf');
    await destroyHandlers['destroy.writeCertificate'](desk, { path });
    expect(readFileSync(path).equals(readFileSync(certificate))).toBe(true);
  });
});

async function doomed() {
  const name = `doomed ${wrote.length} ${Math.random()}`;
  const ids = [itemOf(await takeText(office, name, name))];
  const run = (certificate: string) =>
    destroyHandlers['destroy.run'](
      desk,
      { ids, reason: 'request', own: handSecret(desk, PASSPHRASE), certificate },
      tools,
    );
  return { ids, run };
}
