import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ArchiveModel } from '../../../electron/core/archive/model.ts';
import { verifyArchiveAt } from '../../../electron/core/archive/verify.ts';
import { writeArchive } from '../../../electron/core/archive/write.ts';
import { testModel } from '../../support/archive-model.ts';

let folder: string;
let model: ArchiveModel;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'jikim-archive-'));
  model = await testModel();
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('an archive as a folder', () => {
  it('verifies without a vault', async () => {
    const path = join(folder, 'plain');
    await writeArchive(model, { form: 'folder', path });
    const verdict = await verifyArchiveAt(path);
    expect(verdict.findings).toEqual([]);
    expect(verdict).toMatchObject({ ok: true, trust: 'self-asserted' });
    expect(verdict.details.counts).toMatchObject({ items: 3, originals: 3, exhibits: 2, entries: 3 });
  });
});
