import { type Bytes, equalBytes } from '../../../shared/bytes.ts';
import { type Checkpoint, parseCheckpoint, verifyCheckpoint } from '../../../shared/custody/checkpoint.ts';
import type { VerifyCrypto } from '../../../shared/custody/crypto.ts';
import type { LogFinding } from '../../../shared/custody/finding.ts';
import type { VerifierKey } from '../../../shared/custody/signed-note.ts';

/** A note and the columns it is filed under; `filed` is null for one that came from outside. */
export interface NoteSource {
  readonly note: string;
  readonly filed: { readonly size: number; readonly at: string } | null;
}

/** Reads the notes; a note that is none, or is filed under another size or time, is a finding and no claim. */
export function toClaims(sources: readonly NoteSource[]): { claims: Checkpoint[]; findings: LogFinding[] } {
  const claims: Checkpoint[] = [];
  const findings: LogFinding[] = [];
  for (const source of sources) {
    const checkpoint = parseOrNull(source.note);
    if (checkpoint !== null && isFiledRight(checkpoint, source)) claims.push(checkpoint);
    else findings.push({ code: 'LOG_CHECKPOINT_FORM', params: { size: source.filed?.size ?? '?' } });
  }
  return { claims, findings };
}

/** @param roots root of the log at each size asked for @param size entries there are now */
export function verifyRoots(
  claims: readonly Checkpoint[],
  roots: ReadonlyMap<number, Bytes>,
  size: number,
): LogFinding[] {
  return claims.flatMap((checkpoint): LogFinding[] => {
    const root = roots.get(checkpoint.size);
    if (checkpoint.size > size || root === undefined) {
      return [{ code: 'LOG_ROLLED_BACK', params: { size: checkpoint.size, found: size } }];
    }
    if (equalBytes(root, checkpoint.root)) return [];
    return [{ code: 'LOG_CHECKPOINT_ROOT', params: { size: checkpoint.size } }];
  });
}

export async function verifySignatures(
  crypto: VerifyCrypto,
  { origin, keys }: { readonly origin: string; readonly keys: readonly VerifierKey[] },
  claims: readonly Checkpoint[],
): Promise<LogFinding[]> {
  const findings: LogFinding[] = [];
  for (const checkpoint of claims) {
    if (await isSignedByOne(crypto, checkpoint, origin, keys)) continue;
    findings.push({ code: 'LOG_CHECKPOINT_SIGNATURE', params: { size: checkpoint.size } });
  }
  return findings;
}

async function isSignedByOne(
  crypto: VerifyCrypto,
  checkpoint: Checkpoint,
  origin: string,
  keys: readonly VerifierKey[],
): Promise<boolean> {
  for (const key of keys) if (await verifyCheckpoint(crypto, checkpoint, origin, key)) return true;
  return false;
}

/** A stored note is stamped byte for byte, so nothing may be added to it: it has our own signature and no other. */
function isFiledRight(checkpoint: Checkpoint, { filed }: NoteSource): boolean {
  if (filed === null) return true;
  const alone = checkpoint.note.signatures.length === 1;
  return alone && filed.size === checkpoint.size && filed.at === checkpoint.at;
}

function parseOrNull(note: string): Checkpoint | null {
  try {
    return parseCheckpoint(note);
  } catch {
    return null;
  }
}
