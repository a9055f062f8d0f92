import { BAG_DECLARATION_TEXT } from '../archive/bag-tags.ts';
import { type ChecksumLine, parseChecksumLines } from '../archive/checksum-lines.ts';
import {
  BAG_DECLARATION,
  LISTED_TAG_FILES,
  MANIFEST_SHA256,
  MANIFEST_SHA512,
  SIGNATURE_FOLDER,
  TAG_MANIFEST,
} from '../archive/layout.ts';
import type { ReadFile, ReadFiles } from './read-files.ts';
import type { Report } from './report.ts';
import { textOf } from './text.ts';

/**
 * BagIt 1.0 (RFC 8493), read strictly: the tag manifest lists exactly the four other tag files, both payload manifests
 * list exactly the payload, and nothing else is there but the signature folder.
 */
export function checkBag(files: ReadFiles, report: Report): void {
  if (files.has(BAG_DECLARATION) && textOf(files, BAG_DECLARATION) !== BAG_DECLARATION_TEXT) {
    report.add('TAG_FORM', BAG_DECLARATION);
  }
  checkTagManifest(files, report);
  const payload = [...files.keys()].filter((path) => path.startsWith('data/'));
  checkList(files, MANIFEST_SHA256, payload, 'sha256', report);
  checkList(files, MANIFEST_SHA512, payload, 'sha512', report);
  checkNothingElse(files, report);
}

function checkTagManifest(files: ReadFiles, report: Report): void {
  const listed = LISTED_TAG_FILES.filter((path) => files.has(path));
  const lines = checkList(files, TAG_MANIFEST, listed, 'sha256', report);
  const names = lines?.map((line) => line.path).join();
  if (lines !== null && names !== LISTED_TAG_FILES.join()) report.add('TAG_FORM', TAG_MANIFEST);
}

/** Checks files against one list, both ways. Null where the list is missing or not in its form. */
function checkList(
  files: ReadFiles,
  list: string,
  expected: readonly string[],
  algorithm: 'sha256' | 'sha512',
  report: Report,
): ChecksumLine[] | null {
  const text = textOf(files, list);
  const lines = text === null ? null : parseChecksumLines(text, algorithm === 'sha256' ? 64 : 128);
  if (lines === null) {
    report.add(files.has(list) ? 'TAG_FORM' : 'MISSING', list);
    return null;
  }
  for (const line of lines) checkLine(files.get(line.path), line, algorithm, report);
  const named = new Set(lines.map((line) => line.path));
  for (const path of expected) if (!named.has(path)) report.add('UNLISTED', path);
  return lines;
}

function checkLine(
  file: ReadFile | undefined,
  line: ChecksumLine,
  algorithm: 'sha256' | 'sha512',
  report: Report,
): void {
  if (file === undefined) report.add('MISSING', line.path);
  else if (file[algorithm] !== line.digest) report.add('DIGEST', line.path, algorithm.toUpperCase());
}

function checkNothingElse(files: ReadFiles, report: Report): void {
  const tags = new Set<string>([...LISTED_TAG_FILES, TAG_MANIFEST]);
  for (const path of files.keys()) {
    const known = tags.has(path) || path.startsWith('data/') || path.startsWith(SIGNATURE_FOLDER);
    if (!known) report.add('UNLISTED', path);
  }
}
