import { CHECKPOINT, SIGNER } from '../archive/layout.ts';
import { fromHex, toHex } from '../bytes.ts';
import { type Checkpoint, verifyCheckpoint } from '../custody/checkpoint.ts';
import { parseCheckpointOrNull } from './checkpoint.ts';
import type { ProvenRoots } from './consistency.ts';
import type { ArchiveCrypto } from './crypto.ts';
import type { Report } from './report.ts';

/** What the reader knows from elsewhere. Fingerprints are SHA-256 in hexadecimal; colons, spaces and case do not matter. */
export interface Pins {
  /** Fingerprint of the signer's certificate. */
  readonly expectSigner?: string | undefined;
  /** Fingerprint of the log's Ed25519 public key. */
  readonly expectLog?: string | undefined;
  /** A checkpoint note of the log that the reader holds. */
  readonly checkpoint?: string | undefined;
}

/** What was found, to hold against the pins; null where it could not be relied on. */
export interface PinnedFacts {
  readonly signer: string | null;
  readonly log: string | null;
  readonly checkpoint: Checkpoint | null;
  readonly publicKey: string | null;
  readonly proven: ProvenRoots;
}

/** Whether at least one expectation was given and all of them hold. */
export async function checkPins(
  pins: Pins,
  facts: PinnedFacts,
  crypto: ArchiveCrypto,
  report: Report,
): Promise<boolean> {
  const results = [
    checkFingerprint(pins.expectSigner, facts.signer, () =>
      report.add('EXPECTED_SIGNER', SIGNER, facts.signer ?? '-'),
    ),
    checkFingerprint(pins.expectLog, facts.log, () =>
      report.add('EXPECTED_LOG', CHECKPOINT, facts.log ?? '-'),
    ),
    await checkKnownCheckpoint(pins.checkpoint, facts, crypto, report),
  ].filter((result) => result !== null);
  return results.length > 0 && results.every(Boolean);
}

function checkFingerprint(
  expected: string | undefined,
  found: string | null,
  onDifference: () => void,
): boolean | null {
  if (expected === undefined) return null;
  const same = expected.replace(/[\s:]/g, '').toLowerCase() === found;
  if (!same) onDifference();
  return same;
}

/** The known checkpoint must be signed by this log's key, and be its beginning by proof. */
async function checkKnownCheckpoint(
  text: string | undefined,
  { checkpoint, publicKey, proven }: PinnedFacts,
  crypto: ArchiveCrypto,
  report: Report,
): Promise<boolean | null> {
  if (text === undefined) return null;
  const known = parseCheckpointOrNull(text);
  const reason = await differenceOf(known, checkpoint, publicKey, proven, crypto);
  if (reason !== null) report.add('EXPECTED_CHECKPOINT', CHECKPOINT, reason);
  return reason === null;
}

async function differenceOf(
  known: Checkpoint | null,
  checkpoint: Checkpoint | null,
  publicKey: string | null,
  proven: ProvenRoots,
  crypto: ArchiveCrypto,
): Promise<string | null> {
  if (known === null) return 'not a checkpoint';
  if (checkpoint === null || publicKey === null) return 'the archive has no valid checkpoint';
  const key = { name: checkpoint.origin, publicKey: fromHex(publicKey) };
  if (!(await verifyCheckpoint(crypto, known, checkpoint.origin, key))) return 'signed by another log';
  if (known.size > checkpoint.size)
    return `later than the archive: ${known.size} > ${checkpoint.size} entries`;
  const root = proven.get(known.size);
  if (root === undefined) return `no proof for ${known.size} entries in the archive`;
  return root === toHex(known.root) ? null : `another log of ${known.size} entries`;
}
