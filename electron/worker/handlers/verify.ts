import { JikimError } from '../../../shared/errors/index.ts';
import { verifyVault } from '../../core/verify-vault/verify-vault.ts';
import { sessionOf } from '../desk.ts';
import type { Handlers } from './table.ts';

export const verifyHandlers: Handlers<'verify.vault'> = {
  async 'verify.vault'(desk, _input, { signal, onProgress }) {
    const verdict = await verifyVault(sessionOf(desk), {
      knownCheckpoints: [],
      onProgress(done, total) {
        // Ends the reading of the content at hand, and of each that follows at its first piece.
        if (signal.aborted) throw new JikimError('CANCELLED');
        onProgress(done, total);
      },
    });
    // Half a check has no verdict; what it did not read through would stand there as damaged.
    if (signal.aborted) throw new JikimError('CANCELLED');
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
