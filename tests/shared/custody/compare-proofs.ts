/**
 * `node tests/shared/custody/compare-proofs.ts [300]`: every proof of every tree of up to that many entries, against the
 * independent implementation. The tests do the same up to 64.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { toProofLines } from './vectors-proofs.ts';

const folder = mkdtempSync(join(tmpdir(), 'proofs-'));
try {
  const path = join(folder, 'lines');
  writeFileSync(path, toProofLines(Number(process.argv[2] ?? 300)));
  execFileSync('python3', ['-I', join(import.meta.dirname, 'independent.py'), 'proofs', path], {
    stdio: 'inherit',
  });
} finally {
  rmSync(folder, { recursive: true });
}
