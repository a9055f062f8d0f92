// One large file into a vault and out again, with small writes and reads beside it.
// node tests/bench/big-content.ts [GiB, default 6] [folder for the vault, default the system's temporary one]
import { createHash, randomBytes } from 'node:crypto';
import { closeSync, mkdtempSync, openSync, rmSync, statSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { systemPorts } from '../../electron/core/ports.ts';
import { type ContentDigest, putContent } from '../../electron/core/store/content.ts';
import { readContent, readWholeContent } from '../../electron/core/store/content-read.ts';
import { startContent } from '../../electron/core/store/content-write.ts';
import type { WriteDb } from '../../electron/core/store/handles.ts';
import { createVault } from '../../electron/core/vault/create-vault.ts';
import type { OpenVault } from '../../electron/core/vault/opened.ts';
import { inspectVault, verifyPages } from '../../electron/core/vault/verify-pages.ts';
import { QUICK_COST } from '../support/quick-cost.ts';
import { peakMebibytes } from './peak-memory.ts';

const MIB = 1024 * 1024;
const size = Math.round(Number(process.argv[2] ?? 6) * 1024 * MIB);
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

/** What the check says once a byte stands in the page beyond 1 GiB that SQLite leaves out; `null` for smaller vaults. */
async function withLockPageWritten(of: OpenVault): Promise<string | null> {
  const path = join(of.dir, 'vault.db');
  if (statSync(path).size < 0x40000000 + 16384) return null;
  of.close();
  const handle = openSync(path, 'r+');
  writeSync(handle, Uint8Array.of(1), 0, 1, 0x40000000 + 1234);
  closeSync(handle);
  return JSON.stringify(await inspectVault(of.dir, { passphrase: PASSPHRASE }));
}

const PASSPHRASE = 'bench passphrase';
const person = { name: 'bench', role: 'assistant' } as const;
const { vault } = await createVault(join(folder, 'vault'), {
  person,
  passphrase: PASSPHRASE,
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
  const findings = await verifyPages(vault);
  const verified = performance.now();
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
        mib: Math.round(size / MIB),
        in: rate(middle - start),
        out: rate(end - middle),
        sameBytes: back === digest.sha256,
        pageCheck: rate(verified - end),
        pageFindings: findings.length,
        lockPageFindings: await withLockPageWritten(vault),
        mostMemoryMiB: Math.round(peakMebibytes()),
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
