import { spawnSync } from 'node:child_process';
import { SetupFailure } from './failure.mjs';
import { platform } from './node-checksums.mjs';
import { root } from './paths.mjs';

// Packages with native parts: each is used once for what the project needs of it, because a binary can be
// present and still be for another system.
const checks = {
  'better-sqlite3': `
    const Database = (await import('better-sqlite3')).default;
    const db = new Database(':memory:');
    if (!/Multiple Ciphers/.test(db.prepare('select sqlite3mc_version() v').get().v)) throw new Error('no cipher');`,
  sharp: `
    const sharp = (await import('sharp')).default;
    await sharp({ create: { width: 1, height: 1, channels: 3, background: 'red' } }).png().toBuffer();`,
  '@node-rs/argon2': `
    const argon2 = await import('@node-rs/argon2');
    argon2.hashRawSync('x', { memoryCost: 8, timeCost: 1, parallelism: 1 });`,
};

/** @param {string} node path of the Node that will run the project */
export function assertPackagesLoad(node) {
  for (const [name, script] of Object.entries(checks)) {
    const result = spawnSync(node, ['--input-type=module', '-e', script], { cwd: root, encoding: 'utf8' });
    if (result.status === 0) continue;
    const output = result.error?.message ?? result.stderr;
    throw new SetupFailure('package-does-not-load', { name, output: output.trim(), platform });
  }
}
