import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type DemoFile,
  EXIF_CANARY,
  makeDemoContent,
  protectedNames,
} from '../../build/demo/content/make.ts';
import { writeSidecar } from '../../build/demo/content/sidecar.ts';
import { inputFor, readSidecar } from '../../electron/core/intake/sidecar.ts';
import { acquisitionInputSchema } from '../../shared/domain/acquisition-input.ts';

let folder: string;
let files: DemoFile[];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'jikim-demo-'));
  files = await makeDemoContent(join(folder, 'first'));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

const digest = async (path: string): Promise<string> =>
  createHash('sha256')
    .update(await readFile(path))
    .digest('hex');
const ofKind = (kind: DemoFile['kind']): DemoFile[] => files.filter((file) => file.kind === kind);

describe('the invented case', () => {
  it('has about forty captures, one export of each KakaoTalk kind, a WhatsApp zip, three papers, and a recording', () => {
    expect(ofKind('capture').length).toBeGreaterThan(35);
    expect(ofKind('kakaotalk-export')).toHaveLength(4);
    for (const kind of ['whatsapp-export', 'certificate', 'receipt', 'photo', 'recording'] as const) {
      expect(ofKind(kind), kind).toHaveLength(1);
    }
  });

  it('is the same bytes every time', async () => {
    const again = await makeDemoContent(join(folder, 'second'));
    const pairs = await Promise.all(
      files.map(async (file, index) => [await digest(file.path), await digest(again[index]!.path)]),
    );
    for (const [first, second] of pairs) expect(first).toBe(second);
  });

  it('says of every file only what intake understands', () => {
    for (const file of files) expect(() => acquisitionInputSchema.parse(file.acquisition)).not.toThrow();
  });

  it('writes a sidecar that intake reads back, file for file', async () => {
    const sidecar = await readSidecar(await writeSidecar(folder, files));
    for (const { name, acquisition } of files) {
      expect(inputFor({ name, relativePath: name }, {}, sidecar)).toMatchObject(acquisition);
    }
  });

  it('gives every file its own name and no title a protected name', () => {
    expect(new Set(files.map(({ name }) => name)).size).toBe(files.length);
    const titles = files.map(({ title }) => title).join('\n');
    for (const name of protectedNames) expect(titles).not.toContain(name);
  });

  it('says which captures are one conversation', () => {
    const series = Map.groupBy(ofKind('capture'), (file) => file.series);
    for (const name of ['도담방 첫 대화', '물결톡 대화', '노을챗 대화']) {
      expect(series.get(name)!.length, name).toBeGreaterThan(4);
    }
  });

  it('lists captures in the order of their making', () => {
    const names = ofKind('capture').map(({ made, name }) => `${made} ${name}`);
    const series = names.filter((name) => name.includes('T18:0'));
    expect(series).toEqual([...series].sort());
  });
});

describe('the captures', () => {
  /** `png 1080x2340 colour 6 interlace 0`, from the header itself (PNG 11.2.2); other formats by name alone. */
  const describeImage = async (file: DemoFile): Promise<string> => {
    const bytes = await readFile(file.path);
    if (bytes[0] !== 0x89) return 'jpeg';
    const size = `${bytes.readUInt32BE(16)}x${bytes.readUInt32BE(20)}`;
    return `png ${size} colour ${bytes[25]} interlace ${bytes[28]}`;
  };

  it.each([
    ['RGB', 'png 1080x2340 colour 2 interlace 0'],
    ['with alpha', 'png 1080x2340 colour 6 interlace 0'],
    ['with a palette', 'png 1080x2340 colour 3 interlace 0'],
    ['interlaced', 'png 1080x2340 colour 2 interlace 1'],
    ['very long', 'png 1080x20000 colour 2 interlace 0'],
    ['JPEG', 'jpeg'],
  ])('hold one %s', async (_, description) => {
    const images = await Promise.all(ofKind('capture').map(describeImage));
    expect(images).toContain(description);
  });

  it('are full of ink: no screen is blank', async () => {
    for (const file of ofKind('capture').slice(0, 12)) {
      const { channels } = await sharp(file.path).greyscale().stats();
      expect(channels[0]!.stdev, file.name).toBeGreaterThan(15);
    }
  });
});

describe('the papers', () => {
  it('carry a canary in the metadata of the photo, so that a leak of it is noticed', async () => {
    const [receipt] = ofKind('receipt');
    expect((await readFile(receipt!.path)).includes(EXIF_CANARY)).toBe(true);
    expect((await sharp(receipt!.path).metadata()).orientation).toBe(6);
  });

  it('are what they say: a PDF, a JPEG, an HEIC, a WAV', async () => {
    const starts = [
      ['certificate', '%PDF-1.'],
      ['receipt', '\u00ff\u00d8\u00ff'],
      ['photo', '\0\0\0\u001cftypheic'],
      ['recording', 'RIFF'],
    ] as const;
    for (const [kind, start] of starts) {
      const bytes = await readFile(ofKind(kind)[0]!.path);
      expect(bytes.subarray(0, start.length).toString('latin1')).toBe(start);
    }
  });
});
