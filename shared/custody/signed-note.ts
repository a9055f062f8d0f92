import { type Bytes, concatBytes, equalBytes, fromHex, toHex, toUtf8 } from '../bytes.ts';
import { JikimError } from '../errors/index.ts';
import { parseBase64, toBase64 } from './base64.ts';
import type { Sha256, VerifyCrypto } from './crypto.ts';

/** C2SP signed-note signature type of Ed25519. */
const ED25519 = 1;
const KEY_BYTES = 32;
const KEY_ID_BYTES = 4;
const SIGNATURE_BYTES = 64;
const MAX_SIGNATURES = 100;
const SIGNATURE_LINE = /^— (\S+) ([A-Za-z0-9+/]+={0,2})$/u;

/** A key that checks notes: C2SP signed-note "verifier key". */
export interface VerifierKey {
  readonly name: string;
  /** 32 bytes, Ed25519. */
  readonly publicKey: Bytes;
}

/** A key that signs notes. Signing is synchronous: it happens inside transactions. */
export interface NoteSigner extends VerifierKey {
  sign(message: Uint8Array): Bytes;
}

export interface NoteSignature {
  readonly name: string;
  readonly keyId: Bytes;
  readonly signature: Bytes;
}

export interface SignedNote {
  /** What is signed: lines, the last one ended by a line feed too. */
  readonly text: string;
  readonly signatures: readonly NoteSignature[];
}

/** First four bytes of SHA-256(name || 0x0A || 0x01 || public key), by C2SP signed-note. */
export function noteKeyId(hash: Sha256, { name, publicKey }: VerifierKey): Bytes {
  return hash
    .sha256(concatBytes(toUtf8(`${name}\n`), Uint8Array.of(ED25519), publicKey))
    .slice(0, KEY_ID_BYTES);
}

/** Text form of a key to hand to others: `name+hash+base64`. */
export function toVerifierKeyText(hash: Sha256, key: VerifierKey): string {
  const body = toBase64(concatBytes(Uint8Array.of(ED25519), key.publicKey));
  return `${key.name}+${toHex(noteKeyId(hash, key))}+${body}`;
}

/** Throws LOG_KEY_INVALID unless the text is a key of ours in its one spelling, with the hash that belongs to it. */
export function parseVerifierKey(hash: Sha256, text: string): VerifierKey {
  const parts = /^([^+\s]+)\+([0-9a-f]{8})\+(\S+)$/u.exec(text);
  const body = parts && parseBase64(parts[3]!);
  if (!parts || body?.length !== 1 + KEY_BYTES || body[0] !== ED25519)
    throw new JikimError('LOG_KEY_INVALID');
  const key = { name: parts[1]!, publicKey: body.slice(1) };
  if (!equalBytes(fromHex(parts[2]!), noteKeyId(hash, key))) throw new JikimError('LOG_KEY_INVALID');
  return key;
}

/** @param text lines, each ended by a line feed */
export function signNote(hash: Sha256, text: string, signer: NoteSigner): string {
  const body = concatBytes(noteKeyId(hash, signer), signer.sign(toUtf8(text)));
  return `${text}\n— ${signer.name} ${toBase64(body)}\n`;
}

/** Throws CHECKPOINT_FORM for anything that is not a note as C2SP writes it. */
export function parseSignedNote(note: string): SignedNote {
  const split = note.lastIndexOf('\n\n');
  if (split < 1 || !note.endsWith('\n') || !isNoteText(note)) throw new JikimError('CHECKPOINT_FORM');
  const lines = note.slice(split + 2, -1).split('\n');
  if (lines.length > MAX_SIGNATURES) throw new JikimError('CHECKPOINT_FORM');
  return { text: note.slice(0, split + 1), signatures: lines.map(parseSignatureLine) };
}

/** Whether one of the note's signatures is this key's, and right. A wrong signature under the key's name and id fails the note. */
export async function verifyNote(crypto: VerifyCrypto, note: SignedNote, key: VerifierKey): Promise<boolean> {
  const keyId = noteKeyId(crypto, key);
  const own = note.signatures.filter((each) => each.name === key.name && equalBytes(each.keyId, keyId));
  if (own.length !== 1 || own[0]!.signature.length !== SIGNATURE_BYTES) return false;
  return crypto.ed25519Verify(key.publicKey, toUtf8(note.text), own[0]!.signature);
}

function parseSignatureLine(line: string): NoteSignature {
  const parts = SIGNATURE_LINE.exec(line);
  const body = parts && parseBase64(parts[2]!);
  if (!parts || parts[1]!.includes('+') || !body || body.length <= KEY_ID_BYTES) {
    throw new JikimError('CHECKPOINT_FORM');
  }
  return { name: parts[1]!, keyId: body.slice(0, KEY_ID_BYTES), signature: body.slice(KEY_ID_BYTES) };
}

/** C2SP: well-formed UTF-8 without control characters other than the line feed. */
function isNoteText(note: string): boolean {
  return note.isWellFormed() && !/[\u0000-\u0009\u000b-\u001f]/.test(note);
}
