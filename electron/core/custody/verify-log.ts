import type { VerifyCrypto } from '../../../shared/custody/crypto.ts';
import type { LogFinding } from '../../../shared/custody/finding.ts';
import type { VerifierKey } from '../../../shared/custody/signed-note.ts';
import type { ReadDb } from '../store/handles.ts';
import { readCheckpoints } from './checkpoint.ts';
import { readSize } from './log.ts';
import { nodeVerifyCrypto } from './node-ed25519.ts';
import { toClaims, verifyRoots, verifySignatures } from './verify-checkpoints.ts';
import { verifyTombstones, verifyVersions } from './verify-destroyed.ts';
import { walkLog } from './verify-walk.ts';

export interface LogCheck {
  /** `originOf(vault id)`, from outside the database. */
  readonly origin: string;
  /** The log's key now, and those before a re-keying. */
  readonly keys: readonly VerifierKey[];
  /** Checkpoints kept outside the database (key file, backup, paper, archive): the only witness against a rollback. */
  readonly knownCheckpoints?: readonly string[];
  readonly crypto?: VerifyCrypto;
}

/**
 * Checks the whole log against itself, the records against the log and the log against every checkpoint. Reads as a
 * stream: memory does not grow with the log. An empty list means that nothing that was recorded has changed since, as far
 * as can be seen from inside (see docs/custody-log.md for what cannot).
 */
export async function verifyLog(db: ReadDb, check: LogCheck): Promise<LogFinding[]> {
  const crypto = check.crypto ?? nodeVerifyCrypto;
  const { claims, findings } = toClaims([
    ...readCheckpoints(db).map(({ note, size, at }) => ({ note, filed: { size, at } })),
    ...(check.knownCheckpoints ?? []).map((note) => ({ note, filed: null })),
  ]);
  const walk = walkLog(db, crypto, new Set(claims.map(({ size }) => size)));
  return [
    ...walk.findings,
    ...verifyVersions(db),
    ...verifyTombstones(db),
    ...findings,
    ...verifyRoots(claims, walk.roots, readSize(db)),
    ...(await verifySignatures(crypto, check, claims)),
  ];
}
