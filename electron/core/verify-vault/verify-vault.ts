import { ZodError } from 'zod';
import { originOf } from '../../../shared/custody/checkpoint.ts';
import type { LogFinding } from '../../../shared/custody/finding.ts';
import type { VaultFinding } from '../../../shared/i18n/vault-findings.ts';
import { furthestAnchor } from '../anchor/furthest.ts';
import type { AnchorState } from '../anchor/state.ts';
import { type ClockAnomaly, readClockAnomalies } from '../custody/history.ts';
import { readHead } from '../custody/log.ts';
import { verifyLog } from '../custody/verify-log.ts';
import { countRecords } from '../records/read-records.ts';
import type { Session } from '../session/session.ts';
import type { ReadDb } from '../store/handles.ts';
import type { FileFinding } from '../vault/file-finding.ts';
import { verifyPages } from '../vault/verify-pages.ts';
import { verifyContents } from './contents.ts';
import { assertGoesOn } from './goes-on.ts';
import { verifyLabels } from './labels.ts';
import { verifyPeople } from './people.ts';
import { verifyReadings } from './readings.ts';
import { verifyRows } from './rows.ts';
import { verifyTokens } from './tokens.ts';

export interface VaultVerdict {
  readonly ok: boolean;
  readonly findings: readonly (VaultFinding | LogFinding)[];
  readonly entries: number;
  /** Items isolated on purpose: withheld, not damaged. */
  readonly withheld: number;
  /** Entries at which this computer's clock was found set back or moved: no fault of the vault, and never silent. */
  readonly clockAnomalies: readonly ClockAnomaly[];
  /** How far the time of the log rests on somebody else; null where that cannot be read. */
  readonly anchor: AnchorState | null;
}

export interface VaultCheck {
  /** Signed checkpoints kept elsewhere: the only witness against a whole folder put back to an older state. */
  readonly knownCheckpoints: readonly string[];
  readonly onProgress: (done: number, total: number) => void;
  /** Ends the check at the next piece. Half a check has no verdict: it throws CANCELLED. */
  readonly signal?: AbortSignal;
}

/**
 * The whole check: every page of the file, the log with its chain, tree and checkpoints, every row against the log, every
 * byte against its hashes, the messages against their digests, the timestamp tokens, and both key files.
 */
export async function verifyVault(
  session: Session,
  { knownCheckpoints, onProgress, signal }: VaultCheck,
): Promise<VaultVerdict> {
  const { db, vault } = session;
  const origin = originOf(vault.vaultId);
  const keys = [{ name: origin, publicKey: vault.logKey.publicKey }];
  const pages = await verifyPages(vault, () => assertGoesOn(signal));
  const findings = [
    ...pages.map(toVaultFinding),
    ...markFinding(session),
    ...(await verifyLog(db, { origin, keys, knownCheckpoints })),
    ...(await verifyContents(db, onProgress, signal)),
    ...verifyReadings(db),
    ...verifyRows(db),
    ...verifyLabels(db),
    ...verifyPeople(session),
    ...(await verifyTokens(session)),
  ];
  return {
    ok: findings.length === 0,
    findings,
    entries: readHead(db).size,
    withheld: countRecords(db, 'quarantine'),
    clockAnomalies: readClockAnomalies(db),
    anchor: findAnchor(db),
  };
}

/** What was changed so far that it no longer parses was found by the log; the rest of the verdict is told all the same. */
function findAnchor(db: ReadDb): AnchorState | null {
  try {
    return furthestAnchor(db);
  } catch (error) {
    if (error instanceof ZodError || error instanceof SyntaxError) return null;
    throw error;
  }
}

function markFinding({ vault, db }: Session): VaultFinding[] {
  if (vault.mark.state !== 'rolled-back') return [];
  return [{ code: 'MARK_DIFFERS', params: { known: vault.mark.expectedEntries, found: readHead(db).size } }];
}

/** What the files themselves show, in the words of a verdict. */
export function toVaultFinding(finding: FileFinding): VaultFinding {
  switch (finding.code) {
    case 'page':
      return { code: 'PAGE_DIFFERS', params: { page: finding.page } };
    case 'header':
      return { code: 'HEADER_DIFFERS', params: { offset: finding.offset } };
    case 'lock-page':
      return { code: 'LOCK_PAGE_DIFFERS', params: {} };
    case 'size':
      return { code: 'FILE_SIZE', params: { bytes: finding.bytes, expected: finding.expected } };
    case 'free-pages':
      return { code: 'FREE_PAGES', params: { count: finding.count } };
    case 'structure':
      return { code: 'STRUCTURE', params: { detail: finding.detail } };
    case 'keys-file':
      return { code: 'KEYS_FILE', params: { file: finding.file, reason: finding.reason } };
  }
}
