import { toBagInfo } from '../archive/bag-tags.ts';
import {
  BAG_INFO,
  EXHIBITS_FOLDER,
  FIXED_PAYLOAD,
  ORIGINALS_FOLDER,
  PAYLOAD_MANIFEST,
  TIMESTAMP_PARTS,
} from '../archive/layout.ts';
import type { ArchiveManifest, ManifestExhibit, ManifestItem } from '../archive/manifest.ts';
import type { ReadFiles } from './read-files.ts';
import type { Report } from './report.ts';
import { textOf } from './text.ts';

/** What the manifest says of the payload, against what is there: every file has a part to play, and none is missing. */
export function checkPayload(files: ReadFiles, manifest: ArchiveManifest, report: Report): void {
  checkDeclared(files, manifest, report);
  for (const item of manifest.items) checkItem(files, item, report);
  for (const exhibit of manifest.exhibits) checkExhibit(files, exhibit, report);
  if (manifest.purpose === 'proofs-only') checkProofsOnly(manifest, report);
  const payload = [...files.values()].filter((file) => file.path.startsWith('data/'));
  const oxum = { bytes: payload.reduce((sum, file) => sum + file.size, 0), files: payload.length };
  const found = textOf(files, BAG_INFO);
  if (found !== null && found !== toBagInfo(manifest, oxum)) report.add('BAG_INFO', BAG_INFO);
}

function checkDeclared(files: ReadFiles, manifest: ArchiveManifest, report: Report): void {
  const required: string[] = [...FIXED_PAYLOAD, ...manifest.items.flatMap((item) => item.path ?? [])];
  required.push(...manifest.exhibits.map((exhibit) => exhibit.path));
  required.push(
    ...manifest.timestamps.flatMap(({ stem }) =>
      ['.checkpoint.txt', '.tst', '.tsq'].map((part) => stem + part),
    ),
  );
  const optional = manifest.timestamps.flatMap(({ stem }) => TIMESTAMP_PARTS.map((part) => stem + part));
  const declared = new Set([...required, ...optional]);
  for (const path of required) if (!files.has(path)) report.add('MISSING', path);
  for (const path of files.keys()) {
    if (path.startsWith('data/') && !declared.has(path)) report.add('UNDECLARED', path);
  }
}

function checkItem(files: ReadFiles, item: ManifestItem, report: Report): void {
  if (item.path === null) return;
  if (!item.path.startsWith(`${ORIGINALS_FOLDER}${item.sha256}.`)) {
    report.add('ITEM_DIFFERS', item.path, item.id);
  }
  const file = files.get(item.path);
  if (file === undefined) return;
  const same = file.sha256 === item.sha256 && file.sha512 === item.sha512 && file.size === item.size;
  if (!same) report.add('ITEM_DIFFERS', item.path, item.id);
}

function checkExhibit(files: ReadFiles, exhibit: ManifestExhibit, report: Report): void {
  if (!exhibit.path.startsWith(EXHIBITS_FOLDER)) report.add('EXHIBIT_DIFFERS', exhibit.path, exhibit.mark);
  const file = files.get(exhibit.path);
  if (file === undefined) return;
  const same = file.sha256 === exhibit.sha256 && file.size === exhibit.size;
  if (!same) report.add('EXHIBIT_DIFFERS', exhibit.path, exhibit.mark);
}

/** Commitments and proofs only: no bytes of the case, no names. */
function checkProofsOnly(manifest: ArchiveManifest, report: Report): void {
  for (const item of manifest.items) if (item.path !== null) report.add('PURPOSE', item.path, 'original');
  for (const exhibit of manifest.exhibits) report.add('PURPOSE', exhibit.path, 'exhibit');
  if (manifest.names.some((each) => 'name' in each)) report.add('PURPOSE', PAYLOAD_MANIFEST, 'name');
}
