import { createReadStream } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { intake } from '../../../electron/core/intake/intake.ts';
import { type Offered, streamSource } from '../../../electron/core/intake/sources.ts';
import { type Office, openOffice, quiet } from '../../support/office-vault.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

const MIB = 1024 * 1024;
const SIZE = 300 * MIB;

test('a stream of 300 MB comes in in constant memory', async () => {
  async function* offers(): AsyncGenerator<Offered> {
    yield {
      source: streamSource('large', createReadStream('/dev/zero', { end: SIZE - 1, highWaterMark: MIB })),
    };
  }
  const before = process.memoryUsage().rss;
  let most = before;
  const onProgress = () => {
    most = Math.max(most, process.memoryUsage().rss);
  };
  const request = { caseId: office.caseId, offers: offers(), inputFor: () => ({}), ...quiet, onProgress };
  const { outcomes } = await intake(office.session, request);
  expect(outcomes[0]).toMatchObject({ status: 'taken', size: SIZE });
  expect(most - before).toBeLessThan(150 * MIB);
});
