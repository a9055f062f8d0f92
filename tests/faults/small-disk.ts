import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** A disk of a few megabytes in memory; `null` where this user may not mount one, and the reason is printed. */
export function smallDisk(megabytes: number): SmallDisk | null {
  const folder = mkdtempSync(join(tmpdir(), 'jikim-disk-'));
  const mount = (...options: string[]) =>
    execFileSync('mount', ['-t', 'tmpfs', '-o', options.join(','), 'tmpfs', folder], { stdio: 'pipe' });
  try {
    mount(`size=${megabytes}m`);
  } catch (error) {
    rmSync(folder, { recursive: true });
    console.warn(`no small disk: ${error instanceof Error ? error.message : error}`);
    return null;
  }
  onTestFinished(() => {
    execFileSync('umount', ['-l', folder], { stdio: 'pipe' });
    rmSync(folder, { recursive: true });
  });
  return { folder, resize: (to) => mount('remount', `size=${to}m`) };
}

export interface SmallDisk {
  readonly folder: string;
  resize(megabytes: number): void;
}
