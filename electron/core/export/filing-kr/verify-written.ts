import { readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { textIn } from '../../../../shared/errors/define.ts';
import { JikimError } from '../../../../shared/errors/index.ts';
import type { Lang } from '../../../../shared/i18n/lang.ts';
import { hashFile } from '../../files/hash-file.ts';
import type { FilingFile } from '../../report/filing-kr/model.ts';

export interface WrittenDifference {
  readonly path: string;
  readonly what: 'missing' | 'differs' | 'unknown';
}

/** Reads a filing set anew from its folder and compares it with what was recorded when it was written. Throws CANCELLED. */
export async function verifyWritten(
  folder: string,
  files: readonly Pick<FilingFile, 'path' | 'sha256' | 'bytes'>[],
  signal: AbortSignal,
): Promise<WrittenDifference[]> {
  const found = new Set(await filesIn(folder));
  const differences: WrittenDifference[] = [];
  for (const file of files) {
    if (signal.aborted) throw new JikimError('CANCELLED');
    if (!found.delete(file.path)) differences.push({ path: file.path, what: 'missing' });
    else if ((await hashFile(join(folder, file.path))).sha256 !== file.sha256)
      differences.push({ path: file.path, what: 'differs' });
  }
  return [...differences, ...[...found].map((path) => ({ path, what: 'unknown' }) as const)];
}

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'));
}

const WORDS = {
  missing: { en: 'is missing', ko: '없음' },
  differs: { en: 'differs', ko: '기록과 다름' },
  unknown: { en: 'was not written by this export', ko: '이 내보내기가 쓴 파일이 아님' },
} as const satisfies Record<WrittenDifference['what'], { en: string; ko: string }>;

export function differenceText({ path, what }: WrittenDifference, lang: Lang): string {
  return `${path}: ${textIn(WORDS[what], lang)}`;
}
