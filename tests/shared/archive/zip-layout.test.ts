import { describe, expect, it } from 'vitest';
import type { ByteRange } from '../../../shared/archive/byte-range.ts';
import { readZipDirectory } from '../../../shared/archive/zip-directory.ts';
import { toLocalHeader, toZipOffsets, toZipTail, type ZipEntry } from '../../../shared/archive/zip-layout.ts';
import { concatBytes } from '../../../shared/bytes.ts';

/** A zip whose contents are zeros that nobody stores: only its tail is real. */
function virtualZip(entries: readonly ZipEntry[]): ByteRange {
  const tail = toZipTail(entries);
  const { central } = toZipOffsets(entries);
  return {
    size: central + tail.length,
    async *read(start, end) {
      const zeros = new Uint8Array(Math.max(0, Math.min(end, central) - start));
      yield concatBytes(zeros, tail.subarray(Math.max(0, start - central), Math.max(0, end - central)));
    },
  };
}

const GIB = 1024 ** 3;
const entriesOf = (...sizes: number[]): ZipEntry[] =>
  sizes.map((size, i) => ({ name: `archive/${String(i).padStart(6, '0')}`, size, crc32: i * 7919 }));

describe('the directory of a zip', () => {
  const GRID: [string, ZipEntry[]][] = [
    ['nothing', []],
    ['an empty file', entriesOf(0)],
    ['a file just below the limit of 32 bits', entriesOf(0xfffffffe)],
    ['a file at the limit of 32 bits', entriesOf(0xffffffff)],
    ['a file above the limit of 32 bits', entriesOf(0x100000000, 5)],
    ['small files beyond 4 GiB', entriesOf(3 * GIB, 3 * GIB, 1, 2)],
    ['a file of a terabyte', entriesOf(1024 * GIB)],
    ['as many files as 16 bits count', entriesOf(...Array.from({ length: 65_534 }, () => 1))],
    ['one file more than 16 bits count', entriesOf(...Array.from({ length: 65_535 }, () => 1))],
  ];
  it.each(GRID)('with %s comes back as it was written', async (_what, entries) => {
    // Compared as text: a difference in a hundred thousand objects takes long to find.
    const found = await readZipDirectory(virtualZip(entries));
    expect(JSON.stringify(found) === JSON.stringify(entries)).toBe(true);
  });

  it('is refused where its files are out of order', async () => {
    expect(await readZipDirectory(virtualZip(entriesOf(1, 2).reverse()))).toBeNull();
  });
});

describe('a local header', () => {
  it('says where it begins, that nothing is compressed, and the first day a zip can name', () => {
    const header = Buffer.from(toLocalHeader({ name: 'archive/a', size: 3, crc32: 0x01020304 }));
    expect(header.toString('hex')).toBe(
      `504b0304${'1400'}${'0000'}${'0000'}${'0000'}${'2100'}04030201${'03000000'}${'03000000'}0900${'0000'}${Buffer.from('archive/a').toString('hex')}`,
    );
  });
});
