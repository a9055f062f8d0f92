// One large file into a vault and out again, with small writes and reads beside it.
// node tests/bench/big-content.ts [GiB, default 6] [folder for the vault, default the system's temporary one]
import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { systemPorts } from '../../electron/core/ports.ts';
import { type ContentDigest, putContent } from '../../electron/core/store/content.ts';
import { readContent, readWholeContent } from '../../electron/core/store/content-read.ts';
import { startContent } from '../../electron/core/store/content-write.ts';
import type { WriteDb } from '../../electron/core/store/handles.ts';
import { createVault } from '../../electron/core/vault/create-vault.ts';
import { QUICK_COST } from './quick-cost.ts';

const MIB = 1024 * 1024;
const size = Number(process.argv[2] ?? 6) * 1024 * MIB;
const folder = mkdtempSync(join(process.argv[3] ?? tmpdir(), 'jikim-bench-'));

/** How long something asked for every 25 ms takes from when it was asked for until it is done (milliseconds). */
function every25ms(act: () => void): () => number[] {
  const took: number[] = [];
  let due = performance.now() + 25;
  const timer = setInterval(() => {
    act();
    const now = performance.now();
    took.push(now - due);
    due = Math.max(now, due) + 25;
  }, 25);
  return () => {
    clearInterval(timer);
    return took.sort((a, b) => a - b);
  };
}

function* pieces(): Generator<Uint8Array> {
  const block = randomBytes(4 * MIB);
  for (let at = 0; at < size; at += block.length) {
    block.writeDoubleLE(at, 0);
    yield block.subarray(0, Math.min(block.length, size - at));
  }
}

async function takeIn(db: WriteDb): Promise<{ id: number; digest: ContentDigest }> {
  const writer = startContent(db, systemPorts.clock);
  const [sha256, sha512] = [createHash('sha256'), createHash('sha512')];
  for (const piece of pieces()) {
    sha256.update(piece);
    sha512.update(piece);
    await writer.append(piece);
  }
  await writer.flush();
  const digest = { sha256: sha256.digest('hex'), sha512: sha512.digest('hex'), size };
  db.transaction(() => writer.finish(db, digest)).immediate();
  return { id: writer.id, digest };
}

async function readBack(db: WriteDb, id: number): Promise<string> {
  const sha256 = createHash('sha256');
  for (const part of readContent(db, id)) {
    sha256.update(part);
    await new Promise(setImmediate);
  }
  return sha256.digest('hex');
}

const person = { name: 'bench', role: 'assistant' } as const;
const { vault } = await createVault(join(folder, 'vault'), {
  person,
  passphrase: 'bench passphrase',
  kdf: QUICK_COST,
  ports: systemPorts,
});
try {
  const small = randomBytes(500_000);
  const of = (name: string) => createHash(name).update(small).digest('hex');
  const smallId = vault.db.transaction(() =>
    putContent(vault.db, small, { sha256: of('sha256'), sha512: of('sha512'), size: small.length }),
  )();
  const insert = vault.db.prepare("INSERT OR REPLACE INTO meta VALUES ('small write', ?)");
  const small1 = every25ms(() => insert.run(performance.now()));
  const small2 = every25ms(() => readWholeContent(vault.db, smallId));
  const start = performance.now();
  const { id, digest } = await takeIn(vault.db);
  const middle = performance.now();
  const [writes, reads] = [small1(), small2()];
  const back = await readBack(vault.db, id);
  const end = performance.now();
  const rate = (ms: number) => `${Math.round(size / MIB / (ms / 1000))} MiB/s`;
  const spread = (times: number[]) => ({
    count: times.length,
    median: Math.round(times[times.length >> 1] ?? 0),
    p95: Math.round(times[Math.floor(times.length * 0.95)] ?? 0),
    longest: Math.round(times.at(-1) ?? 0),
  });
  console.log(
    JSON.stringify(
      {
        mib: size / MIB,
        in: rate(middle - start),
        out: rate(end - middle),
        sameBytes: back === digest.sha256,
        mostMemoryMiB: Math.round(process.resourceUsage().maxRSS / 1024),
        smallWriteMs: spread(writes),
        smallReadMs: spread(reads),
      },
      null,
      1,
    ),
  );
} finally {
  vault.close();
  rmSync(folder, { recursive: true, force: true });
}
