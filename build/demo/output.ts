import { existsSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Left in the folder so that a later run knows that it may write there. */
const MARKER = '.jikim-demo';

/** Everything the demo writes into its output folder. */
export const outputNames = {
  filing: 'filing',
  archive: 'archive',
  proofs: 'archive-proofs-only',
  sealed: 'archive-sealed.age',
  timestamp: 'timestamp',
} as const;

/**
 * Makes `folder` ready: what an earlier demo wrote there is removed, anything else in it stays. Returns whether the
 * folder may be used; one that exists and is not a demo's own is left alone.
 */
export async function prepareOutput(folder: string): Promise<boolean> {
  if (existsSync(folder) && !existsSync(join(folder, MARKER))) return false;
  for (const name of Object.values(outputNames)) {
    for (const path of [name, `${name}.jikim-unfinished`]) {
      await rm(join(folder, path), { recursive: true, force: true });
    }
  }
  await mkdir(folder, { recursive: true });
  await writeFile(
    join(folder, MARKER),
    'Written by the demo on an invented case; the next demo replaces it.\n',
  );
  return true;
}
