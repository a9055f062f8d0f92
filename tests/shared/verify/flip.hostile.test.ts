import { beforeAll, describe, expect, it } from 'vitest';
import { readZipDirectory } from '../../../shared/archive/zip-directory.ts';
import { toCentralHeader, toLocalHeader, toZipOffsets } from '../../../shared/archive/zip-layout.ts';
import type { Bytes } from '../../../shared/bytes.ts';
import { verifyArchive } from '../../../shared/verify/archive.ts';
import {
  type ArchiveBytes,
  flipped,
  memoryRange,
  memorySource,
  toArchiveBytes,
  toZipBytes,
  zipSource,
} from '../../support/archive-bytes.ts';
import { testModel } from '../../support/archive-model.ts';
import { rememberingCrypto } from '../../support/remembering-crypto.ts';
import { bytesOf } from '../../support/test-log.ts';

let files: ArchiveBytes;
let zip: Bytes;
const crypto = rememberingCrypto();

/** Two small items keep every kind of file in the archive and the number of bytes to flip low. */
const FILES = [
  { name: 'one.png', type: 'image/png', bytes: bytesOf('one', 40), nameShown: true },
  { name: 'two.txt', type: 'text/plain', bytes: bytesOf('two', 40), nameShown: false },
];

beforeAll(async () => {
  const model = await testModel({ files: FILES });
  files = await toArchiveBytes(model);
  zip = await toZipBytes(model);
});

/** Every byte has its own verdict; on a busy machine that takes its time. */
const PATIENT = { timeout: 300_000 };

/**
 * Files to flip at the same time: those whose content nothing else depends on, so that none can be named for another's
 * sake. All others are flipped alone.
 */
function groupsOf(bytes: ArchiveBytes): string[][] {
  const isOpaque = (path: string) => /^data\/(COVER|HOW-TO|exhibits|originals)/.test(path);
  const paths = [...bytes.keys()];
  return [paths.filter(isOpaque), ...paths.filter((path) => !isOpaque(path)).map((path) => [path])];
}

const verify = (bytes: ArchiveBytes) => verifyArchive(memorySource(bytes), crypto);
const verifyZip = async (bytes: Bytes) => verifyArchive(await zipSource(bytes), crypto);

describe('a flipped byte', () => {
  it('is not reported in an archive that nobody touched', async () => {
    expect((await verify(files)).findings).toEqual([]);
    expect((await verifyZip(zip)).findings).toEqual([]);
  });

  it('anywhere in any file of a folder is found, and the file is named', PATIENT, async () => {
    const missed: string[] = [];
    for (const paths of groupsOf(files)) {
      const longest = Math.max(...paths.map((path) => files.get(path)!.length));
      for (let position = 0; position < longest; position++) {
        const hit = paths.filter((path) => position < files.get(path)!.length);
        const changed = new Map(files);
        for (const path of hit) changed.set(path, flipped(files.get(path)!, position));
        const { ok, findings } = await verify(changed);
        const named = new Set(findings.map((finding) => finding.path));
        missed.push(...hit.filter((path) => ok || !named.has(path)).map((path) => `${path} ${position}`));
      }
    }
    expect(missed).toEqual([]);
  });

  it('anywhere in a zip is found, and the file or the zip is named', PATIENT, async () => {
    const ranges = await rangesOf(zip);
    const missed: string[] = [];
    // Content is the folder's, byte for byte; between the contents every byte is tried.
    for (const { names, start, end, step } of ranges) {
      for (let position = start; position < end; position += step) {
        const verdict = await verifyZip(flipped(zip, position));
        const named = verdict.findings.some((finding) => names.includes(finding.path));
        if (verdict.ok || !named) missed.push(`${names} ${position}`);
      }
    }
    expect(missed).toEqual([]);
  });
});

/** All bytes of a zip: headers and contents name their file, directory and end records the file or the zip. */
async function rangesOf(bytes: Bytes) {
  const entries = (await readZipDirectory(memoryRange(bytes)))!;
  const { contents, central } = toZipOffsets(entries);
  const ranges: { names: string[]; start: number; end: number; step: number }[] = [];
  const add = (names: string[], length: number, step = 1) => {
    const start = ranges.at(-1)?.end ?? 0;
    ranges.push({ names, start, end: start + length, step });
  };
  for (const entry of entries) {
    const path = entry.name.slice('archive/'.length);
    add([path], toLocalHeader(entry).length);
    add([path], entry.size, 13);
  }
  expect(ranges.at(-1)!.end).toBe(central);
  for (const [i, entry] of entries.entries()) {
    const header = toCentralHeader(entry, contents[i]! - toLocalHeader(entry).length);
    add([entry.name.slice('archive/'.length), 'archive.zip'], header.length);
  }
  add(['archive.zip'], 22);
  expect(ranges.at(-1)!.end).toBe(bytes.length);
  return ranges;
}
