// node --import ./tests/ehost/register.ts out/main/index.js: `electron` is the stand-in, and the bundle is untouched.
import { subscribe } from 'node:diagnostics_channel';
import { readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import type { Worker } from 'node:worker_threads';

const standIn = new URL('./electron/index.ts', import.meta.url).href;
const manifest = new URL('../../node_modules/electron/package.json', import.meta.url);
const { version } = JSON.parse(readFileSync(manifest, 'utf8'));

Object.defineProperty(process.versions, 'electron', { value: version, enumerable: true });
Object.defineProperty(process, 'type', { value: 'browser' });

registerHooks({
  resolve(specifier, context, next) {
    if (specifier === 'electron' || specifier === 'electron/main')
      return { url: standIn, shortCircuit: true };
    return next(specifier, context);
  },
});

// Threads of the application, so that a test can let one die. https://nodejs.org/docs/latest-v24.x/api/diagnostics_channel.html
const threads: Worker[] = [];
Object.assign(globalThis, { hostThreads: threads });
subscribe('worker_threads', (message) => threads.push((message as { worker: Worker }).worker));
