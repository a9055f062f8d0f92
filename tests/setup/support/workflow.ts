import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const shell = z.enum(['bash', 'pwsh', 'sh']);
const named = z.record(z.string().regex(/^[A-Z_]+$/), z.string());

const step = z
  .strictObject({
    name: z.string().min(1).optional(),
    id: z.string().optional(),
    if: z.string().optional(),
    uses: z
      .string()
      .regex(/^[\w-]+\/[\w./-]+@(?:v\d+|[0-9a-f]{40})$/)
      .optional(),
    run: z.string().min(1).optional(),
    with: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).optional(),
    env: named.optional(),
    shell: shell.optional(),
    'working-directory': z.string().optional(),
    'timeout-minutes': z.int().optional(),
    'continue-on-error': z.boolean().optional(),
  })
  .refine(({ uses, run }) => (uses === undefined) !== (run === undefined), 'a step uses or runs one thing')
  .refine((given) => given.with === undefined || given.uses !== undefined, '`with` belongs to `uses`');

const job = z.strictObject({
  name: z.string().optional(),
  needs: z.union([z.string(), z.array(z.string())]).optional(),
  if: z.string().optional(),
  'runs-on': z.string().min(1),
  // Without it a job that hangs runs for six hours.
  'timeout-minutes': z.int().positive(),
  strategy: z
    .strictObject({
      'fail-fast': z.boolean().optional(),
      'max-parallel': z.int().optional(),
      matrix: z.record(z.string(), z.array(z.unknown())),
    })
    .optional(),
  defaults: z
    .strictObject({
      run: z.strictObject({ shell: shell.optional(), 'working-directory': z.string().optional() }),
    })
    .optional(),
  env: named.optional(),
  permissions: z.record(z.string(), z.enum(['read', 'none'])).optional(),
  steps: z.array(step).min(1),
});

/** The part of GitHub's workflow syntax that is used here. https://docs.github.com/actions/reference/workflow-syntax-for-github-actions */
export const workflowSchema = z.strictObject({
  name: z.string(),
  on: z.strictObject({
    push: z
      .strictObject({ branches: z.array(z.string()).optional(), tags: z.array(z.string()).optional() })
      .optional(),
    pull_request: z.null().optional(),
    workflow_dispatch: z.null().optional(),
  }),
  permissions: z.strictObject({ contents: z.literal('read') }),
  concurrency: z.strictObject({ group: z.string(), 'cancel-in-progress': z.boolean() }).optional(),
  env: named.optional(),
  jobs: z.record(z.string().regex(/^[a-z-]+$/), job),
});
export type Workflow = z.output<typeof workflowSchema>;

const CONTEXTS = ['github', 'matrix', 'runner', 'env', 'steps', 'needs', 'inputs'];

/** What its shape alone does not tell: scripts and files that it names, keys of a matrix, jobs it waits for, secrets. */
export function faultsOf(
  workflow: Workflow,
  text: string,
  root: string,
  scripts: readonly string[],
): string[] {
  const faults: string[] = [];
  if (/\bsecrets\b/.test(text)) faults.push('names secrets');
  for (const [id, each] of Object.entries(workflow.jobs)) {
    for (const needed of [each.needs ?? []].flat())
      if (!Object.hasOwn(workflow.jobs, needed)) faults.push(`${id} needs ${needed}`);
    const known = Object.keys(each.strategy?.matrix ?? {});
    const own = JSON.stringify(each);
    for (const [, key] of own.matchAll(/\bmatrix\.([\w-]+)/g))
      if (!known.includes(key!)) faults.push(`${id} has no matrix.${key}`);
    for (const { run } of each.steps) faults.push(...faultsOfRun(run ?? '', root, scripts));
  }
  for (const [, context] of text.matchAll(/\$\{\{\s*([a-z]+)\b/g))
    if (!CONTEXTS.includes(context!)) faults.push(`no context ${context}`);
  // Text of an event in a shell line would be run as a command.
  for (const [found] of text.matchAll(/\$\{\{\s*github\.(?:event|head_ref)[^}]*\}\}/g))
    faults.push(`${found} may hold anything`);
  return faults;
}

function faultsOfRun(run: string, root: string, scripts: readonly string[]): string[] {
  const named = [...run.matchAll(/\bnpm (?:run (?:-s )?([\w-]+)|(test|start)\b)/g)].map(
    ([, script, short]) => script ?? short!,
  );
  const missing = named.filter((name) => !scripts.includes(name)).map((name) => `no npm script ${name}`);
  const files = [...run.matchAll(/\bnode ([\w./-]+\.[cm]?[jt]s)\b|^(\.ci\/\w+)$/gm)].map(
    ([, program, own]) => program ?? own!,
  );
  return [
    ...missing,
    ...files.filter((file) => !existsSync(join(root, file))).map((file) => `no file ${file}`),
  ];
}
