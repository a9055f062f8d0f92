import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Ports } from '../../../electron/core/ports.ts';
import { systemPorts } from '../../../electron/core/ports.ts';
import { listItemRecords } from '../../../electron/core/records/read-records.ts';
import { verifyVault } from '../../../electron/core/verify-vault/verify-vault.ts';
import { acquisitionSchema } from '../../../shared/domain/item.ts';
import { itemOf, type Office, openOffice, takeText } from '../../support/office-vault.ts';

const START = Date.parse('2026-03-02T05:00:00Z');
const time = { wall: START, running: 0 };
const ports: Ports = {
  random: systemPorts.random,
  clock: {
    now: () => time.wall,
    zone: () => 'Asia/Seoul',
    offsetMinutes: () => 540,
    monotonic: () => time.running,
  },
};
let office: Office;
beforeAll(async () => {
  office = await openOffice(ports);
});
afterAll(() => office.close());

const HOUR = 3_600_000;

test.each([
  ['runs as it should', HOUR, HOUR, 'ok'],
  ['was set back an hour', -HOUR, 1000, 'back'],
  ['jumped a day ahead', 24 * HOUR, 1000, 'jump'],
  ['runs on after the jump', HOUR, HOUR, 'ok'],
])('a clock that %s takes files in and is marked', async (name, wall, running, state) => {
  time.wall += wall;
  time.running += running;
  const itemId = itemOf(await takeText(office, `${name}.txt`, name));
  const [acquisition] = listItemRecords(office.session.db, 'acquisition', itemId, acquisitionSchema);
  expect(acquisition!.value).toMatchObject({
    clock: state,
    at: new Date(time.wall).toISOString(),
    offsetMinutes: 540,
    zone: 'Asia/Seoul',
  });
  const entry = office.session.db
    .prepare('SELECT entry FROM custody_entry WHERE subject = ?')
    .pluck()
    .get(itemId) as string;
  expect(JSON.parse(entry).clock).toBe(state);
});

test('the entries so marked are named by the verification, and are no fault of the vault', async () => {
  const verdict = await verifyVault(office.session, { knownCheckpoints: [], onProgress: () => {} });
  expect([verdict.ok, verdict.findings]).toEqual([true, []]);
  expect(verdict.clockAnomalies.map(({ clock }) => clock)).toEqual(['back', 'jump']);
  expect(verdict.anchor).toEqual({ state: 'local-clock' });
});
