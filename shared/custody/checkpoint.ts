import type { Bytes } from '../bytes.ts';
import { JikimError } from '../errors/index.ts';
import { parseBase64, toBase64 } from './base64.ts';
import type { Sha256, VerifyCrypto } from './crypto.ts';
import { isInstant } from './entry.ts';
import {
  type NoteSigner,
  parseSignedNote,
  type SignedNote,
  signNote,
  type VerifierKey,
  verifyNote,
} from './signed-note.ts';

/** What a checkpoint says: the log called `origin` had `size` entries with this root. */
export interface CheckpointBody {
  readonly origin: string;
  readonly size: number;
  /** RFC 6962 root, 32 bytes. */
  readonly root: Bytes;
  /** This computer's clock when it was signed, UTC; null where the note does not say. */
  readonly at: string | null;
}

export interface Checkpoint extends CheckpointBody {
  readonly note: SignedNote;
}

/** Origin of a vault's log, and name of the key that signs it. */
export function originOf(vaultId: string): string {
  return `jikim/${vaultId}`;
}

/** The text a checkpoint signs, by C2SP tlog-checkpoint, with the time as its extension line. */
export function toCheckpointText({ origin, size, root, at }: CheckpointBody): string {
  return `${origin}\n${size}\n${toBase64(root)}\n${at === null ? '' : `time ${at}\n`}`;
}

export function signCheckpoint(hash: Sha256, body: CheckpointBody, signer: NoteSigner): string {
  return signNote(hash, toCheckpointText(body), signer);
}

/** Throws CHECKPOINT_FORM for anything but a checkpoint in the one spelling we write. Signatures are not checked here. */
export function parseCheckpoint(text: string): Checkpoint {
  const note = parseSignedNote(text);
  const [origin, size, root, ...extensions] = note.text.slice(0, -1).split('\n');
  const body = { origin: origin!, size: Number(size), root: parseRoot(root), at: parseTime(extensions) };
  if (!origin || !Number.isSafeInteger(body.size) || body.size < 0 || toCheckpointText(body) !== note.text) {
    throw new JikimError('CHECKPOINT_FORM');
  }
  return { ...body, note };
}

/** Whether this checkpoint speaks of the log called `origin` and is signed by this key. */
export async function verifyCheckpoint(
  crypto: VerifyCrypto,
  checkpoint: Checkpoint,
  origin: string,
  key: VerifierKey,
): Promise<boolean> {
  return checkpoint.origin === origin && (await verifyNote(crypto, checkpoint.note, key));
}

function parseRoot(text: string | undefined): Bytes {
  const root = text === undefined ? null : parseBase64(text);
  if (root?.length !== 32) throw new JikimError('CHECKPOINT_FORM');
  return root;
}

function parseTime(extensions: readonly string[]): string | null {
  if (extensions.length === 0) return null;
  const at = extensions[0]!.slice('time '.length);
  if (!isInstant(at)) throw new JikimError('CHECKPOINT_FORM');
  return at;
}
