import { verifyVault } from '../../core/verify-vault/verify-vault.ts';
import { sessionOf } from '../desk.ts';
import type { Handlers } from './table.ts';

export const verifyHandlers: Handlers<'verify.vault'> = {
  async 'verify.vault'(desk, _input, { onProgress }) {
    const verdict = await verifyVault(sessionOf(desk), { knownCheckpoints: [], onProgress });
    const { ok, findings, entries, withheld, clockAnomalies, anchor } = verdict;
    return {
      ok,
      findings: findings.map(({ code, params }) => ({ code, params: { ...params } })),
      entries,
      withheld,
      clockAnomalies: clockAnomalies.length,
      anchor,
    };
  },
};
