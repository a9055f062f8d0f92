import { readFileSync } from 'node:fs';
import process from 'node:process';

/**
 * The most memory this program has held, in MiB. `ru_maxrss` survives exec on Linux: a program started by one of 400 MiB
 * would report these as its own, so the kernel's high-water mark of this program alone is read where there is one.
 */
export function peakMebibytes(): number {
  if (process.platform !== 'linux') return process.resourceUsage().maxRSS / 1024;
  const status = readFileSync('/proc/self/status', 'latin1');
  return Number(/^VmHWM:\s+(\d+) kB$/m.exec(status)![1]) / 1024;
}
