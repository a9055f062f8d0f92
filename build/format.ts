import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const folder = dirname(createRequire(import.meta.url).resolve('@biomejs/biome/package.json'));
const paths = process.argv.length > 2 ? process.argv.slice(2) : ['.'];
const result = spawnSync(process.execPath, [join(folder, 'bin/biome'), 'check', '--write', ...paths], {
  stdio: 'inherit',
});
process.exitCode = result.status ?? 1;
