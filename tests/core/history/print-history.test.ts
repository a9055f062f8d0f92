import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { HistoryFilter } from '../../../electron/core/history/find-history.ts';
import { printHistory } from '../../../electron/core/history/print-history.ts';
import { codeOf, type Office, openOffice, quiet, takePaths } from '../../support/office-vault.ts';

const ANY: HistoryFilter = { about: null, kind: null, person: null, since: null, until: null };

let office: Office;
beforeAll(async () => {
  office = await openOffice();
  const paths = Array.from({ length: 60 }, (_, at) => join(office.root, `김비밀-${at}.txt`));
  for (const path of paths) writeFileSync(path, path);
  await takePaths(office, paths);
});
afterAll(() => office.close());

const textOf = (path: string): string =>
  execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' });

const unfinished = (): string[] => readdirSync(office.root).filter((name) => name.includes('unfinished'));

describe('the printed history', () => {
  it.each([
    ['ko', '보관이력', '수집'],
    ['en', 'Custody history', 'Taken in'],
  ] as const)('has a row for each entry and names no file, case or party: %s', async (lang, title, act) => {
    const path = join(office.root, `${lang}.pdf`);
    const printed = await printHistory(office.session, { filter: ANY, path, lang, ...quiet });
    const text = textOf(path);
    expect(printed.pages).toBeGreaterThan(1);
    expect(text).toContain(title);
    expect(text.match(new RegExp(`${act}\\s+itm_`, 'g'))?.length).toBe(60);
    for (const name of ['김비밀', 'A case', 'Plaintiff', '.txt']) expect(text).not.toContain(name);
    expect(text).toContain('Staff One');
    expect(text).toContain(office.caseId);
  });

  it('holds what was chosen, and says what that was', async () => {
    const path = join(office.root, 'chosen.pdf');
    const filter = { ...ANY, about: office.caseId, kind: 'case-opened' } as const;
    expect((await printHistory(office.session, { filter, path, lang: 'en', ...quiet })).entries).toBe(1);
    expect(textOf(path)).toContain(`about ${office.caseId} · Case opened`);
  });

  it('that is stopped leaves nothing', async () => {
    const path = join(office.root, 'stopped.pdf');
    const stop = new AbortController();
    const request = {
      filter: ANY,
      path,
      lang: 'en',
      signal: stop.signal,
      onProgress: () => stop.abort(),
    } as const;
    expect(await codeOf(() => printHistory(office.session, request))).toBe('CANCELLED');
    expect(existsSync(path)).toBe(false);
    expect(unfinished()).toEqual([]);
  });

  it('is not written over a file that was there before, nor one that came meanwhile', async () => {
    const request = { filter: ANY, lang: 'en', ...quiet } as const;
    const before = join(office.root, 'before.pdf');
    writeFileSync(before, 'before');
    expect(await codeOf(() => printHistory(office.session, { ...request, path: before }))).toBe(
      'FILE_EXISTS',
    );
    expect(readFileSync(before, 'utf8')).toBe('before');
    const meanwhile = join(office.root, 'meanwhile.pdf');
    const onProgress = () => writeFileSync(meanwhile, 'meanwhile');
    const late = { ...request, path: meanwhile, onProgress };
    expect(await codeOf(() => printHistory(office.session, late))).toBe('FILE_EXISTS');
    expect(readFileSync(meanwhile, 'utf8')).toBe('meanwhile');
    expect(unfinished()).toEqual([]);
  });

  it('is not written into the vault, and a missing folder is said', async () => {
    const inside = join(office.session.vault.dir, 'history.pdf');
    const request = { filter: ANY, lang: 'en', ...quiet } as const;
    expect(await codeOf(() => printHistory(office.session, { ...request, path: inside }))).toBe(
      'HISTORY_INSIDE_VAULT',
    );
    expect(existsSync(inside)).toBe(false);
    const nowhere = join(office.root, 'no such folder', 'history.pdf');
    expect(await codeOf(() => printHistory(office.session, { ...request, path: nowhere }))).toBe(
      'REPORT_WRITE_FAILED',
    );
  });
});
