import { cpSync, existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Office, openOffice } from './terminal.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
  await office.json('case', 'create', '--label', '시험');
  cpSync(office.vault, office.at('older'), { recursive: true });
  await office.json('intake', office.file('later.txt', 'taken in later'));
  await office.json('checkpoint', 'export', office.at('held.txt'));
  await office.json('timestamp', 'request', office.at('asked'));
  await office.json('backup', office.at('backup'));
  cpSync(office.vault, office.at('newer'), { recursive: true });
});
afterAll(() => office.close());

function putBack(copy: 'older' | 'newer'): void {
  rmSync(office.vault, { recursive: true });
  cpSync(office.at(copy), office.vault, { recursive: true });
}

async function codesWith(...files: readonly string[]): Promise<{ code: number; found: string[] }> {
  const options = files.flatMap((file) => ['--checkpoint', file]);
  const { code, value } = await office.json('verify', 'vault', ...options);
  expect(value.ok).toBe(code === 0);
  return { code, found: value.findings.map((finding: { code: string }) => finding.code) };
}

it('a whole folder put back to an older state is found by a checkpoint kept elsewhere, and by nothing else', async () => {
  putBack('older');
  expect(await codesWith()).toEqual({ code: 0, found: [] });
  expect(await codesWith(office.at('held.txt'))).toEqual({ code: 1, found: ['LOG_ROLLED_BACK'] });
});

it('the checkpoint beside a timestamp request and the one in a backup serve as well', async () => {
  putBack('newer');
  const { value } = await office.json('checkpoint', 'list');
  const asked = value.checkpoints
    .map(({ size }: { size: number }) => office.at('asked', `checkpoint-${size}.txt`))
    .filter((path: string) => existsSync(path));
  expect(asked).toHaveLength(1);
  const held = [...asked, office.at('backup', 'checkpoint.txt')];
  expect(await codesWith(...held)).toEqual({ code: 0, found: [] });
  putBack('older');
  for (const file of held) expect(await codesWith(file)).toEqual({ code: 1, found: ['LOG_ROLLED_BACK'] });
});

it('an older state that was worked in until it is as long again is found', async () => {
  putBack('older');
  for (let i = 0; i < 6; i++) await office.json('case', 'create', '--label', `다른 일 ${i}`);
  const { code, found } = await codesWith(office.at('held.txt'));
  expect(code).toBe(1);
  expect(found).toEqual(['LOG_CHECKPOINT_ROOT']);
});

it.each([
  ['en', 'an older copy was put in its place'],
  ['ko', '예전 사본이 그 자리에 놓인 것입니다'],
])('the database alone put back is said to be an older one at its opening (%s)', async (lang, words) => {
  putBack('newer');
  cpSync(office.at('older', 'vault.db'), join(office.vault, 'vault.db'));
  const { code, err } = await office.run('case', 'list', '--lang', lang);
  expect([code, err.includes(words)]).toEqual([0, true]);
});
