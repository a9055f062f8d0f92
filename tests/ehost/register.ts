// node --import ./tests/ehost/register.ts out/main/index.js: `electron` is the stand-in, and the bundle is untouched.
import { readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';

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
