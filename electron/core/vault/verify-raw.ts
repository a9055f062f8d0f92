import { fstatSync, readSync } from 'node:fs';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { LOCK_PAGE, type Page, readPages } from '../store/page-file.ts';
import { PAGE_SIZE } from '../store/pragmas.ts';
import { deriveKey } from './derive.ts';
import type { FileFinding, OnVerifyProgress } from './file-finding.ts';
import { HEADER_LENGTH, type Keys } from './keys-format.ts';

/** Where page 1 says how many pages and how many free ones there are (SQLite file format 1.3). */
const PAGE_COUNT_AT = 28;
const FREE_COUNT_AT = 36;
const PAGES_PER_TURN = 256;

/** Every page by its tag, free ones too, and what no tag covers: the header, the lock page, the length of the file. */
export async function verifyRaw(
  handle: number,
  keys: Keys,
  masterKey: Uint8Array,
  onProgress?: OnVerifyProgress,
): Promise<FileFinding[]> {
  const bytes = fstatSync(handle).size;
  const total = Math.ceil(bytes / PAGE_SIZE);
  const findings = headerFindings(handle, keys);
  if (total === 0) findings.push({ code: 'page', page: 1 });
  const key = deriveKey(masterKey, 'database');
  try {
    for (const page of readPages(handle, key)) {
      findings.push(...pageFindings(page, bytes));
      if (page.number % PAGES_PER_TURN !== 0 && page.number !== total) continue;
      onProgress?.({ pages: page.number, total });
      await nextTurn();
    }
  } finally {
    key.fill(0);
  }
  return findings;
}

function headerFindings(handle: number, keys: Keys): FileFinding[] {
  const found = new Uint8Array(HEADER_LENGTH);
  readSync(handle, found, 0, HEADER_LENGTH, 0);
  return [...keys.header].flatMap((byte, offset) =>
    found[offset] === byte ? [] : [{ code: 'header', offset } as const],
  );
}

function pageFindings({ number, plain }: Page, bytes: number): FileFinding[] {
  if (plain === null) return [number === LOCK_PAGE ? { code: 'lock-page' } : { code: 'page', page: number }];
  if (number !== 1) return [];
  const view = new DataView(plain.buffer, plain.byteOffset);
  const expected = view.getUint32(PAGE_COUNT_AT) * PAGE_SIZE;
  const count = view.getUint32(FREE_COUNT_AT);
  return [
    ...(bytes === expected ? [] : [{ code: 'size', bytes, expected } as const]),
    ...(count === 0 ? [] : [{ code: 'free-pages', count } as const]),
  ];
}
