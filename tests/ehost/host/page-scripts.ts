import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';

export const PRELOAD_WORLD = 'electron-preload';
export const BINDING = 'jikimHostPost';

const bundled = new Map<string, string>();

function bundle(name: 'page-world' | 'preload-world'): string {
  const known = bundled.get(name);
  if (known !== undefined) return known;
  const entry = fileURLToPath(new URL(`../page/${name}.ts`, import.meta.url));
  const options = {
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'host',
    target: 'chrome150',
  } as const;
  const text = buildSync({ ...options, entryPoints: [entry] }).outputFiles[0]!.text;
  bundled.set(name, text);
  return text;
}

/** Injected into every document of a window, before any script of it. Frames get none, as in Electron. */
export function pageWorldScript(eventName: string): string {
  return `if (window === window.top) { ${bundle('page-world')}; host.start(${JSON.stringify(eventName)}); }`.replace(
    'var host =',
    'const host =',
  );
}

export function preloadWorldScript(eventName: string, preload: string): string {
  const args = [eventName, BINDING].map((each) => JSON.stringify(each)).join(', ');
  const body = `${bundle('preload-world').replace('var host =', 'const host =')}
host.start(${args}, function (require, module, exports) {${preload}\n});`;
  return `if (window === window.top && location.href !== 'about:blank') { ${body} }`;
}
