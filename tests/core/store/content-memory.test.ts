import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';

it('takes 300 MB in and gives them out again in less memory than that', async () => {
  const script = fileURLToPath(new URL('../../bench/big-content.ts', import.meta.url));
  const { stdout } = await promisify(execFile)(process.execPath, [script, String(300 / 1024)]);
  const result = JSON.parse(stdout) as { mib: number; sameBytes: boolean; mostMemoryMiB: number };
  expect(result).toMatchObject({ mib: 300, sameBytes: true });
  expect(result.mostMemoryMiB).toBeLessThan(286);
});
