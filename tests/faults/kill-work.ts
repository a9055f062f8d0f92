import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { examineOffice } from './examine.ts';
import { type KillSummary, killRounds } from './kill-harness.ts';
import type { Act, WorkKind } from './work.ts';
import { passphraseOf } from './work.ts';
import { copyTemplate, makeTemplate, type TemplateKind } from './work-vault.ts';

interface Plan {
  readonly template: TemplateKind;
  /** Rounds that follow each other in one vault, the later ones on what was left by the earlier. */
  readonly together: number;
  readonly acts: number;
  readonly longest: number;
}

/** How each kind of work is killed: after up to `acts` acts and then up to `longest` milliseconds. */
export const PLANS: Record<WorkKind, Plan> = {
  intake: { template: 'empty', together: 3, acts: 4, longest: 120 },
  quarantine: { template: 'items', together: 2, acts: 3, longest: 250 },
  destroy: { template: 'items', together: 2, acts: 3, longest: 100 },
  exhibit: { template: 'items', together: 8, acts: 12, longest: 30 },
  filing: { template: 'exports', together: 6, acts: 1, longest: 500 },
  archive: { template: 'exports', together: 2, acts: 3, longest: 100 },
  passphrase: { template: 'passphrase', together: 100, acts: 6, longest: 30 },
};

export interface WorkOptions {
  readonly kind: WorkKind;
  readonly rounds: number;
  readonly seed: number;
  /** Where vaults and exports lie while it runs. */
  readonly folder: string;
  /** `before` is the wrong order, which the examination must notice. */
  readonly when?: 'after' | 'before';
}

const script = new URL('./scripts/case-work.ts', import.meta.url);

/** Kills a process at work on a case `rounds` times and examines what is left each time. Throws at the first fault. */
export async function killWork({
  kind,
  rounds,
  seed,
  folder,
  when = 'after',
}: WorkOptions): Promise<KillSummary> {
  const plan = PLANS[kind];
  const template = join(folder, 'template');
  await makeTemplate(template, plan.template);
  let number = 0;
  let known: Act[] = [];
  const placeOf = (round: number) => join(folder, `group ${Math.floor(round / plan.together)}`);
  const prepare = (round: number) => {
    if (round % plan.together !== 0) return;
    mkdirSync(join(placeOf(round), 'out'), { recursive: true });
    copyTemplate(template, join(placeOf(round), 'vault'));
  };
  return await killRounds({
    script,
    ahead: kind !== 'passphrase',
    args: (round) => {
      prepare(round);
      const place = placeOf(round);
      return [
        join(place, 'vault'),
        join(place, 'out'),
        kind,
        when,
        String(kind === 'passphrase' ? number : round),
      ];
    },
    rounds,
    acts: plan.acts,
    longest: plan.longest,
    seed,
    examine: async ({ round, acknowledged }) => {
      const place = placeOf(round);
      const dir = join(place, 'vault');
      if (round % plan.together === 0) known = [];
      known.push(...acknowledged.map((line) => JSON.parse(line) as Act));
      if (kind === 'passphrase') number = await presentNumber(dir, number, known);
      else await examineOffice(dir, known, join(place, 'out'));
      if ((round + 1) % plan.together === 0) rmSync(place, { recursive: true });
    },
  });
}

/** The old or the new one opens, and nothing else; returns which. */
async function presentNumber(dir: string, before: number, acts: readonly Act[]): Promise<number> {
  const numbers = acts.flatMap((act) => (act.did === 'passphrase' ? [act.number] : []));
  const last = Math.max(before, ...numbers);
  for (const number of [last, last + 1]) {
    try {
      await examineOffice(dir, [{ did: 'passphrase', number }], null, passphraseOf(number));
      return number;
    } catch (error) {
      if ((error as { code?: string }).code !== 'VAULT_WRONG_PASSPHRASE') throw error;
    }
  }
  throw new Error(`neither passphrase ${last} nor ${last + 1} opens the vault`);
}
