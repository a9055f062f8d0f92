import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { stringify } from 'yaml';
import type { DemoFile } from './make.ts';

/**
 * Writes what the person says of each file as a sidecar for `jikim intake --meta`, into `folder`, and returns its path.
 * Choose another folder than that of the files, or the sidecar is taken in as evidence too.
 */
export async function writeSidecar(folder: string, files: readonly DemoFile[]): Promise<string> {
  const path = join(folder, 'sidecar.yaml');
  const rows = files.map(({ name, acquisition }) => ({ file: name, ...acquisition }));
  await writeFile(path, stringify({ defaults: { collector: '상담원 (가명)' }, files: rows }));
  return path;
}
