import { mkdtempSync, rmSync } from 'node:fs';
import { constants, tmpdir } from 'node:os';
import { join } from 'node:path';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Runs `work` with a temporary folder that is gone afterwards, also after Ctrl-C or a closed pipe. */
export async function withWorkFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'jikim-demo-'));
  const remove = () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  const leave = (signal: (typeof SIGNALS)[number]) => process.exit(128 + constants.signals[signal]);
  process.on('exit', remove);
  for (const signal of SIGNALS) process.on(signal, leave);
  try {
    return await work(folder);
  } finally {
    for (const signal of SIGNALS) process.off(signal, leave);
    process.off('exit', remove);
    remove();
  }
}
