import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parse, parseDocument } from 'yaml';
import { faultsOf, workflowSchema } from './support/workflow.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const folder = `${root}.github/workflows/`;
const scripts = Object.keys(JSON.parse(readFileSync(`${root}package.json`, 'utf8')).scripts);
const texts = readdirSync(folder).map((name) => [name, readFileSync(folder + name, 'utf8')] as const);
const [, app] = texts.find(([name]) => name === 'app.yml')!;

const lint = (text: string) => faultsOf(workflowSchema.parse(parse(text)), text, root, scripts);
const expression = (of: string): string => ['$', '{{ ', of, ' }}'].join('');
/** The workflow with one part changed, which must be there. */
const changed = (from: string, to: string): string => {
  expect(app).toContain(from);
  return app.replace(from, to);
};

describe.each(texts)('%s', (_, text) => {
  it('is YAML without warnings', () => {
    const { errors, warnings } = parseDocument(text, { strict: true, uniqueKeys: true });
    expect([...errors, ...warnings]).toEqual([]);
  });

  it('is a workflow, and names only what there is', () => {
    expect(lint(text)).toEqual([]);
  });
});

describe('the workflow of the app', () => {
  it('runs on three systems, in the real Electron, and attaches an installer for each', () => {
    const { jobs } = workflowSchema.parse(parse(app));
    const systems = jobs.app!.strategy!.matrix.system!.map((system) => String(system).split('-')[0]);
    expect(systems).toEqual(['ubuntu', 'windows', 'macos']);
    expect(jobs.app!.env).toHaveProperty('ELECTRON_OVERRIDE_DIST_PATH');
    const attached = String(jobs.app!.steps.at(-1)!.with!.path);
    for (const kind of ['exe', 'dmg', 'AppImage', 'deb']) expect(attached).toContain(`*.${kind}`);
  });
});

describe('the check of workflows', () => {
  it.each([
    ['a script that does not exist', 'npm run check', 'npm run chekc', 'no npm script chekc'],
    [
      'a file that does not exist',
      'build/app/bundle.ts',
      'build/app/bundel.ts',
      'no file build/app/bundel.ts',
    ],
    ['a key that the matrix lacks', 'matrix.system', 'matrix.os', 'app has no matrix.os'],
    [
      'a secret',
      'CSC_IDENTITY_AUTO_DISCOVERY: "false"',
      `CSC_LINK: ${expression('secrets.CERT')}`,
      'names secrets',
    ],
    [
      'text of strangers',
      'github.ref }}',
      'github.head_ref }}',
      `${expression('github.head_ref')} may hold anything`,
    ],
  ])('finds %s', (_name, from, to, fault) => {
    expect(lint(changed(from, to))).toContain(fault);
  });

  it.each([
    ['a word that GitHub does not know', 'timeout-minutes', 'time-out-minutes'],
    ['an action without a version', 'actions/checkout@v5', 'actions/checkout'],
    ['a job that may write', 'contents: read', 'contents: write'],
    ['a step that does nothing', 'run: npm run check', 'shell: bash'],
  ])('refuses %s', (_name, from, to) => {
    expect(() => lint(changed(from, to))).toThrow();
  });
});
