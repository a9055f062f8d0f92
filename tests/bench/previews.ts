/**
 * Previews of phone captures in the isolated decoder against `vipsthumbnail` over the same files.
 * Paired runs, the first of each discarded, medians; run by `node tests/bench/previews.ts [files] [runs]`.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { bytesSource, createDecoder } from '../../electron/core/decode/index.ts';

const WIDTH = 1080;
const HEIGHT = 2340;
const EDGE = 512;
const BAR = 1.3;
const DISTINCT = 24;
const AT_ONCE = 4;

/** A made-up conversation: bubbles with lines of letter-sized marks, so that it compresses like a real capture. */
async function drawCapture(seed: number): Promise<Buffer> {
  let state = seed * 2654435761;
  const random = (below: number) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state % below;
  };
  const shapes: string[] = [];
  for (let y = 120; y < HEIGHT - 200; ) {
    const lines = 1 + random(4);
    const left = random(2) === 0 ? 60 : 320;
    shapes.push(
      `<rect x="${left}" y="${y}" width="700" height="${lines * 56 + 40}" rx="30" fill="#f6e05e"/>`,
    );
    for (let line = 0; line < lines; line++) {
      for (let x = left + 30; x < left + 660; x += 34) {
        shapes.push(
          `<path d="M${x} ${y + 30 + line * 56}h${8 + random(18)}v${10 + random(24)}h-6v-8h-4" fill="#222"/>`,
        );
      }
    }
    y += lines * 56 + 80;
  }
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}"><rect width="100%" height="100%" fill="#b2c7d9"/>${shapes.join('')}</svg>`;
  return await sharp(Buffer.from(svg)).flatten({ background: '#fff' }).png().toBuffer();
}

async function writeInputs(folder: string, count: number): Promise<string[]> {
  const distinct = await Promise.all(Array.from({ length: DISTINCT }, (_, seed) => drawCapture(seed + 1)));
  return Array.from({ length: count }, (_, at) => {
    const path = join(folder, `capture-${String(at).padStart(4, '0')}.png`);
    writeFileSync(path, distinct[at % DISTINCT]!);
    return path;
  });
}

async function ours(paths: readonly string[]): Promise<void> {
  const decoder = createDecoder();
  const queue = paths.values();
  const work = async () => {
    for (const path of queue) await decoder.makePreview(bytesSource(readFileSync(path)), { edge: EDGE });
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  await decoder.close();
}

/** Two processes of one thread each: on two cores faster than one process with its own threads, so the harder peer. */
function peer(folder: string, paths: readonly string[]): void {
  const each = Math.ceil(paths.length / 2);
  const options = ['--vips-concurrency=1', '--size', String(EDGE), '-o', join(folder, 'peer-%s.jpg')];
  execFileSync('xargs', ['-P', '2', '-n', String(each), 'vipsthumbnail', ...options], {
    input: paths.join('\n'),
  });
}

async function seconds(act: () => Promise<void> | void): Promise<number> {
  const start = performance.now();
  await act();
  return (performance.now() - start) / 1000;
}

const median = (values: number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;

const count = Number(process.argv[2] ?? 1000);
const runs = Number(process.argv[3] ?? 5);
const folder = mkdtempSync(join(tmpdir(), 'jikim-bench-'));
try {
  const paths = await writeInputs(folder, count);
  const pairs: { ours: number; peer: number }[] = [];
  for (let run = 0; run <= runs; run++) {
    pairs.push({ ours: await seconds(() => ours(paths)), peer: await seconds(() => peer(folder, paths)) });
  }
  const kept = pairs.slice(1);
  const ratio = median(kept.map((pair) => pair.ours / pair.peer));
  console.log(
    JSON.stringify({
      name: `previews of ${count} captures ${WIDTH}x${HEIGHT}`,
      peer: 'vipsthumbnail, two processes',
      ours: median(kept.map((pair) => pair.ours)),
      theirs: median(kept.map((pair) => pair.peer)),
      ratio,
      bar: BAR,
      reached: ratio <= BAR,
    }),
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}
