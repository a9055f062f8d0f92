import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { writeChat } from './make-chat.ts';

/** Whole processes, so that start, compilation and collection count for both. Each prints its peak memory in KiB. */
const OURS = `
import { plainFileSource } from ${JSON.stringify(pathTo('../../electron/core/reading/plain-file.ts'))};
import { readExport } from ${JSON.stringify(pathTo('../../electron/core/reading/read-export.ts'))};
let seen = 0;
const read = await readExport(plainFileSource(process.argv[1]), { records: (batch) => { seen += batch.length; } });
console.log(process.resourceUsage().maxRSS, read.conversations[0].messages, seen);
`;
const PEER = `
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
let lines = 0;
for await (const line of createInterface({ input: createReadStream(process.argv[1]), crlfDelay: Infinity })) lines += line.length > 0 ? 1 : 0;
console.log(process.resourceUsage().maxRSS, lines);
`;

function pathTo(relative: string): string {
  return fileURLToPath(new URL(relative, import.meta.url));
}

interface Run {
  readonly seconds: number;
  readonly peakMiB: number;
}

function run(program: string, file: string): Run {
  const start = process.hrtime.bigint();
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    ['--input-type=module', '-e', program, file],
    {
      encoding: 'utf8',
    },
  );
  if (status !== 0) throw new Error(stderr);
  const seconds = Number(process.hrtime.bigint() - start) / 1e9;
  return { seconds, peakMiB: Number(stdout.split(' ')[0]) / 1024 };
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1]!;
}

/** Alternates the two programs; the first pair is discarded. */
function compare(file: string, rounds: number): { ours: Run[]; peer: Run[] } {
  const ours: Run[] = [];
  const peer: Run[] = [];
  for (let n = 0; n <= rounds; n++) {
    ours.push(run(OURS, file));
    peer.push(run(PEER, file));
  }
  return { ours: ours.slice(1), peer: peer.slice(1) };
}

async function main(): Promise<void> {
  const count = Number(process.argv[2] ?? 1_000_000);
  const rounds = Number(process.argv[3] ?? 5);
  const folder = mkdtempSync(join(tmpdir(), 'jikim-parse-'));
  try {
    for (const kind of ['kakaotalk', 'whatsapp'] as const) {
      const file = join(folder, `${kind}.txt`);
      await writeChat(file, kind, count);
      report(kind, statSync(file).size, compare(file, rounds));
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function report(kind: string, size: number, { ours, peer }: { ours: Run[]; peer: Run[] }): void {
  const own = median(ours.map((one) => one.seconds));
  const other = median(peer.map((one) => one.seconds));
  const peak = Math.max(...ours.map((one) => one.peakMiB));
  const ratio = (other / own).toFixed(2);
  console.log(
    `${kind}: ${(size / 1e6).toFixed(0)} MB, ${ours.length} runs; jikim ${own.toFixed(2)} s, readline ${other.toFixed(2)} s, ` +
      `${ratio}x the speed of readline, peak ${peak.toFixed(0)} MiB (readline ${median(peer.map((one) => one.peakMiB)).toFixed(0)} MiB)`,
  );
}

await main();
