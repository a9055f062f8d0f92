/**
 * Captures to pages, one a page with exhibit mark and a Hangul strip on each, against img2pdf on the same plain files
 * without either. Whole processes, interleaved, first pair discarded, medians of the rest.
 *
 *   node tests/bench/exhibit-images.ts [jpeg|png] [files] [pairs]
 *   node tests/bench/exhibit-images.ts memory [pages]
 */
import { spawnSync } from 'node:child_process';
import {
  createWriteStream,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { placeCapture } from '../../electron/core/report/image/capture.ts';
import { prepareImage } from '../../electron/core/report/image/prepare.ts';
import { addPage, createPdf, finishPdf } from '../../electron/core/report/pdf/document.ts';
import { drawText } from '../../electron/core/report/pdf/draw-text.ts';
import { newFile } from '../../electron/core/report/pdf/file-writable.ts';
import { layoutText } from '../../electron/core/report/pdf/layout.ts';
import { drawExhibitMark, drawPageStrip } from '../../electron/core/report/pdf/mark.ts';

const SIZE = { width: 1080, height: 2340 } as const;
const CAPTION = [
  '대화 표시 시각 2015. 3. 2. 21:04 (기기 확인) · 대화상대 ‘○○’',
  '수집 시각 2026. 11. 24. 15:04 (이 컴퓨터 시계, 제3자 확인 없음)',
];

/** Screens of text that differ: one rendered page, rolled and tinted for each file. */
async function makeFiles(folder: string, kind: string, count: number): Promise<void> {
  const { default: sharp } = await import('sharp');
  const base = await sharp(await screenOfText(folder))
    .resize(SIZE.width, SIZE.height, { fit: 'fill' })
    .greyscale()
    .raw()
    .toBuffer();
  for (let index = 0; index < count; index++) {
    const shift = (index * 37) % SIZE.height;
    const rolled = Buffer.concat([base.subarray(shift * SIZE.width), base.subarray(0, shift * SIZE.width)]);
    const picture = sharp(rolled, { raw: { ...SIZE, channels: 1 } }).tint({
      r: 150 + (index % 100),
      g: 190,
      b: 210,
    });
    const name = join(folder, `${String(index).padStart(5, '0')}.${kind}`);
    await (kind === 'png' ? picture.png({ compressionLevel: 4 }) : picture.jpeg({ quality: 80 })).toFile(
      name,
    );
  }
}

async function screenOfText(folder: string): Promise<string> {
  const path = join(folder, 'screen.pdf');
  const pdf = createPdf(createWriteStream(path), { title: 'screen', lang: 'ko', date: 0 });
  await addPage(pdf);
  const text = '오늘 저녁에 시간 돼? 역 앞에서 보자. 늦지 말고 와. 사진 보냈어요. 😀 '.repeat(60);
  drawText(pdf, layoutText(text, { size: 15, width: 560 }), 15, 15);
  await finishPdf(pdf);
  spawnSync('pdftoppm', ['-r', '130', '-png', '-singlefile', path, join(folder, 'screen')]);
  rmSync(path);
  return join(folder, 'screen.png');
}

/** The measured process. Digests are given, as the vault knows them; here each file has its own. */
async function writeOurs(folder: string, kind: string, out: string, pages: number): Promise<void> {
  rmSync(out, { force: true });
  const files = readdirSync(folder).filter((name) => name.endsWith(`.${kind}`) && name !== 'screen.png');
  const pdf = createPdf(newFile(out), {
    title: '갑 제1호증',
    lang: 'ko',
    date: 0,
  });
  for (let page = 0; page < pages; page++) {
    const bytes = readFileSync(join(folder, files[page % files.length]!));
    await placeCapture(pdf, await prepareImage(bytes, { sha256: `page ${page}` }), {
      caption: CAPTION,
      onPage: (target) => {
        drawExhibitMark(target, `갑 제1호증의 ${page + 1}`);
        drawPageStrip(target, `카카오톡 대화 캡처 ${page + 1}`);
      },
    });
  }
  await finishPdf(pdf);
  console.log(Math.round(process.resourceUsage().maxRSS / 1024));
}

function timed(command: string, args: readonly string[]): { ms: number; output: string } {
  const start = performance.now();
  const { status, stdout, stderr } = spawnSync(command, args, { maxBuffer: 1 << 26 });
  if (status !== 0) throw new Error(`${command}: ${stderr}`);
  return { ms: performance.now() - start, output: String(stdout).trim() };
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1]!;
}

async function compare(kind: string, count: number, pairs: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'jikim-bench-'));
  const out = join(folder, 'out');
  mkdirSync(out);
  await makeFiles(folder, kind, count);
  rmSync(join(folder, 'screen.png'));
  const files = readdirSync(folder)
    .filter((name) => name.endsWith(`.${kind}`))
    .map((name) => join(folder, name));
  const bytes = files.reduce((sum, file) => sum + statSync(file).size, 0);
  console.log(`${count} ${kind}, ${(bytes / 1e6).toFixed(0)} MB`);
  const ratios: number[] = [];
  for (let pair = 0; pair <= pairs; pair++) {
    const own = timed(process.execPath, [
      import.meta.filename,
      '--write',
      folder,
      kind,
      join(out, 'ours.pdf'),
      String(count),
    ]);
    const peer = timed('img2pdf', ['--output', join(out, 'theirs.pdf'), ...files]);
    console.log(
      `jikim ${own.ms.toFixed(0)} ms (${own.output} MB), img2pdf ${peer.ms.toFixed(0)} ms, ratio ${(own.ms / peer.ms).toFixed(2)}`,
    );
    if (pair > 0) ratios.push(own.ms / peer.ms);
  }
  console.log(`median ratio ${median(ratios).toFixed(2)} of ${pairs}`);
  rmSync(folder, { recursive: true, force: true });
}

async function memory(pages: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'jikim-bench-'));
  await makeFiles(folder, 'jpeg', 50);
  const { ms, output } = timed(process.execPath, [
    import.meta.filename,
    '--write',
    folder,
    'jpeg',
    join(folder, 'ours.pdf'),
    String(pages),
  ]);
  console.log(`${pages} pages: ${ms.toFixed(0)} ms, ${output} MB resident at most`);
  rmSync(folder, { recursive: true, force: true });
}

const [, , mode = 'jpeg', ...rest] = process.argv;
if (mode === '--write') await writeOurs(rest[0]!, rest[1]!, rest[2]!, Number(rest[3]));
else if (mode === 'memory') await memory(Number(rest[0] ?? 5000));
else await compare(mode, Number(rest[0] ?? 1000), Number(rest[1] ?? 5));
