import type { WorkKind } from './work.ts';

/** Kills of an ordinary run, by what they interrupt. `kill-many.ts` makes thousands. */
export const WORK_KILLS: Readonly<Record<WorkKind, number>> = {
  intake: 34,
  quarantine: 16,
  destroy: 14,
  exhibit: 16,
  filing: 8,
  archive: 10,
  passphrase: 14,
};

/** The same for what happens to a vault before any case: streamed bytes, passphrase, re-keying, creation. */
export const VAULT_KILLS = { content: 14, passphrase: 10, rekey: 8, create: 8 } as const;

/** Kills that an ordinary run makes at least. */
export const LEAST_KILLS = 150;

export function allKills(): number {
  return [...Object.values(WORK_KILLS), ...Object.values(VAULT_KILLS)].reduce((sum, kills) => sum + kills, 0);
}
