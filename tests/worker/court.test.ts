import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import type { OutputOf } from '../../shared/ipc/contract.ts';
import { intakeOf, startThread, type Thread } from './open-worker.ts';

type Done<Name extends 'exhibit.preview' | 'export.planFiling' | 'export.filing' | 'export.archive'> =
  OutputOf<Name>;

async function takeCapture(thread: Thread, caseId: string, name: string, shade: number): Promise<string> {
  const path = join(thread.folder, name);
  const background = { r: shade, g: 120, b: 200 };
  writeFileSync(
    path,
    await sharp({ create: { width: 300, height: 500, channels: 3, background } })
      .png()
      .toBuffer(),
  );
  await thread.endOf(await thread.start('intake.run', intakeOf(caseId, [path])));
  const { rows } = await thread.call('exhibit.choices', { caseId, filter: name, from: 0, count: 10 });
  return rows[0]!.itemId;
}

const whole = (itemId: string) => ({ itemId, conversation: null, from: null, to: null });

async function caseWithExhibits(thread: Thread, count: number) {
  await thread.makeVault();
  const caseId = await thread.makeCase();
  const ids: string[] = [];
  for (let at = 0; at < count; at++) {
    const itemId = await takeCapture(thread, caseId, `capture${at}.png`, 10 + at * 40);
    const parts = [whole(itemId)];
    ids.push(
      (await thread.call('exhibit.add', { caseId, title: '화면 캡처', parts, object: false })).exhibitId,
    );
  }
  return { caseId, ids };
}

async function resultOf<T>(thread: Thread, jobId: string): Promise<T> {
  const end = await thread.endOf(jobId);
  if (end.state !== 'done') throw new Error(JSON.stringify(end));
  return end.value as T;
}

const filing = (caseId: string) => ({
  caseId,
  exhibitIds: null,
  again: false,
  basis: '',
  sizeCap: 10_000_000,
  limitsCheckedOn: '2026-11-24',
  includeConfirmations: false,
});

describe('pages of an exhibit', () => {
  it('are shown by their id while the vault is open, and name what only a person can check', async () => {
    await using thread = startThread();
    const { ids } = await caseWithExhibits(thread, 1);
    const started = await thread.start('exhibit.preview', { exhibitId: ids[0]! });
    const made = await resultOf<Done<'exhibit.preview'>>(thread, started);
    if (made.status !== 'made') throw new Error(made.status);
    expect(made.files.map(({ pages, look }) => ({ pages, look }))).toEqual([{ pages: 1, look: [0] }]);
    const address = `/vault/paper/${made.paperId}/0/0`;
    const page = await thread.bytes(address);
    expect((await sharp(page!.bytes).metadata()).format).toBe('png');
    for (const other of [`${address}9`, address.replace('/0/', '/1/'), address.replace('pap_', 'pap_9')])
      expect([other, await thread.bytes(other)]).toEqual([other, null]);
    await thread.lock();
    expect(await thread.bytes(address)).toBe(null);
  });
});

describe('a filing folder', () => {
  it('is planned without being written, stops at pictures nobody looked at, and is then written and checked', async () => {
    await using thread = startThread();
    const { caseId, ids } = await caseWithExhibits(thread, 2);
    await thread.call('exhibit.clear', { exhibitId: ids[0]!, personName: 'Kim' });
    const target = join(thread.folder, 'set');
    const plan = await resultOf<Done<'export.planFiling'>>(
      thread,
      await thread.start('export.planFiling', filing(caseId)),
    );
    expect(existsSync(target)).toBe(false);
    expect(plan.exhibits.map(({ mark, looked }) => [mark, looked?.by])).toEqual([['갑 제1호증', 'Kim']]);
    expect(plan.leftOut.map(({ exhibitId, reason }) => [exhibitId, reason])).toEqual([
      [ids[1], 'not-cleared'],
    ]);
    const said = { target, recipient: '서울중앙지방법원', disclosureConfirmed: false, lang: 'ko' } as const;
    const written = await resultOf<Done<'export.filing'>>(
      thread,
      await thread.start('export.filing', { ...filing(caseId), ...said }),
    );
    expect(written).toMatchObject({
      status: 'written',
      verdict: 'unchanged',
      findings: [],
      exhibits: [ids[0]],
    });
    expect(readdirSync(target).sort()).toEqual(['내부용-제출금지', '제출용']);
    const { rows } = await thread.call('export.list', { caseId, from: 0, count: 10 });
    expect(rows).toMatchObject([{ kind: 'filing-kr', recipient: '서울중앙지방법원', target }]);
    expect(thread.said).toContainEqual({ type: 'wrote', path: target });
  });

  it('that is cancelled leaves nothing', async () => {
    await using thread = startThread();
    const { caseId, ids } = await caseWithExhibits(thread, 1);
    await thread.call('exhibit.clear', { exhibitId: ids[0]!, personName: 'Kim' });
    const target = join(thread.folder, 'set');
    const said = { target, recipient: 'A', disclosureConfirmed: false, lang: 'en' } as const;
    const jobId = await thread.start('export.filing', { ...filing(caseId), ...said });
    await thread.call('job.cancel', { jobId });
    expect((await thread.endOf(jobId)).state).toBe('cancelled');
    expect(readdirSync(thread.folder).filter((name) => name.includes('set'))).toEqual([]);
  });
});

describe('an archive', () => {
  const archive = (caseId: string, target: string) => ({
    caseId,
    purpose: 'sealed' as const,
    basis: '',
    includesIsolated: false,
    target,
    lang: 'en' as const,
    form: 'sealed' as const,
    recipient: 'Attorney Lee',
    seal: { passphrase: 'seven plain words for tests only' },
    originalsInPlain: false,
  });

  it('needs somebody who signs; sealed, it is opened again and checked with the passphrase', async () => {
    await using thread = startThread();
    const { caseId } = await caseWithExhibits(thread, 1);
    const input = archive(caseId, join(thread.folder, 'case.age'));
    const refused = await thread.endOf(await thread.start('export.archive', input));
    expect(refused).toMatchObject({ state: 'failed', error: { code: 'IDENTITY_NONE' } });
    await thread.call('identity.make', { subject: 'An office' });
    const written = await resultOf<Done<'export.archive'>>(
      thread,
      await thread.start('export.archive', input),
    );
    expect(written).toMatchObject({ verdict: 'unchanged', findings: [] });
  });

  it('in plain is not made without the answer to the question', async () => {
    await using thread = startThread();
    const { caseId } = await caseWithExhibits(thread, 1);
    const target = join(thread.folder, 'plain');
    const input = {
      ...archive(caseId, target),
      purpose: 'court-expert',
      form: 'folder',
      seal: null,
    } as const;
    expect(await thread.endOf(await thread.start('export.archive', input))).toMatchObject({
      error: { code: 'ARCHIVE_ORIGINALS_UNANSWERED' },
    });
    expect(existsSync(target)).toBe(false);
  });
});
