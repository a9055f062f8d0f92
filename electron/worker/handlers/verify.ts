import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { MOST_FINDINGS } from '../../../shared/ipc/calls/verify.ts';
import type { OutputOf } from '../../../shared/ipc/contract.ts';
import { sentenceOf } from '../../../shared/verify/verdict-text.ts';
import { trustedRoots } from '../../core/anchor/timestamps.ts';
import { kindOf } from '../../core/archive/kind-of.ts';
import { verifyArchiveAt } from '../../core/archive/verify.ts';
import { isSameFolder } from '../../core/files/same-folder.ts';
import { openSession, type Session, type SessionWarning } from '../../core/session/session.ts';
import { verdictOnFolder } from '../../core/verify-vault/verify-folder.ts';
import { type VaultVerdict, verifyVault } from '../../core/verify-vault/verify-vault.ts';
import { sessionOf } from '../desk.ts';
import type { JobTools } from '../jobs.ts';
import type { Handlers } from './table.ts';

type VerifyName = 'verify.vault' | 'verify.inspect' | 'verify.archive' | 'verify.copy';

export const verifyHandlers: Handlers<VerifyName> = {
  'verify.vault': async (desk, _input, tools) => toOutput(await check(sessionOf(desk), tools), []),

  'verify.inspect'(desk, { path }) {
    const kind = kindOf(path);
    const isOpen = kind === 'vault' && isSameFolder(path, sessionOf(desk).vault.dir);
    return { kind: isOpen ? 'open-vault' : kind, name: basename(path) };
  },

  async 'verify.archive'(desk, { path, passphrase, expectSigner, lang }, { signal, onProgress }) {
    const session = sessionOf(desk);
    const verdict = await verifyArchiveAt(path, {
      lang,
      signal,
      onProgress,
      trustRoots: await trustedRoots(session),
      ...(passphrase === null ? {} : { passphrase }),
      ...(expectSigner.trim() === '' ? {} : { expectSigner }),
    });
    const { trust, findings, details } = verdict;
    return {
      ...details,
      verdict: sentenceOf(verdict),
      trust,
      findings: findings.slice(0, MOST_FINDINGS).map(({ path, message }) => ({ path, message })),
      found: findings.length,
      isOwnLog: details.logFingerprint === logFingerprint(session),
      timestamps: details.timestamps.slice(0, MOST_FINDINGS),
    };
  },

  async 'verify.copy'(desk, { path, passphrase }, tools) {
    const warnings: SessionWarning[] = [];
    const verdict = await verdictOnFolder(path, { passphrase }, async () => {
      const session = await openSession(path, { passphrase }, desk.ports);
      // Told now: what this opening settled, no later one finds.
      warnings.push(...session.warnings);
      try {
        return await check(session, tools);
      } finally {
        await session.close();
      }
    });
    return toOutput(verdict, warnings);
  },
};

function check(session: Session, { signal, onProgress }: JobTools): Promise<VaultVerdict> {
  return verifyVault(session, { knownCheckpoints: [], onProgress, signal });
}

function toOutput(verdict: VaultVerdict, warnings: readonly SessionWarning[]): OutputOf<'verify.vault'> {
  const { ok, findings, entries, withheld, clockAnomalies, anchor } = verdict;
  return {
    ok,
    findings: findings.slice(0, MOST_FINDINGS).map(({ code, params }) => ({ code, params: { ...params } })),
    found: findings.length,
    entries,
    withheld,
    clockAnomalies: clockAnomalies.slice(0, MOST_FINDINGS).map(({ seq, at, clock }) => ({ seq, at, clock })),
    clockDoubts: clockAnomalies.length,
    anchor,
    warnings: warnings.map((each) => ({ ...each })),
  };
}

function logFingerprint({ vault }: Session): string {
  return createHash('sha256').update(vault.logKey.publicKey).digest('hex');
}
