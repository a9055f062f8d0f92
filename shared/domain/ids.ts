/**
 * Identifiers are random and say nothing: a kind, an underscore and 100 random bits in Crockford base 32.
 * They stand in log entries and exports, so they must not be guessable from, or name, anything of a case.
 */
export type IdKind =
  | 'vlt' // vault
  | 'per' // person with a key slot
  | 'cas' // case
  | 'pty' // party
  | 'cns' // consent
  | 'itm' // item
  | 'acq' // acquisition
  | 'der' // derivative
  | 'rdg' // reading of an export
  | 'exh' // exhibit
  | 'exp' // export
  | 'tsr' // timestamp request
  | 'hld' // legal hold
  | 'rec'; // any other record

export type Id<K extends IdKind = IdKind> = `${K}_${string}`;

const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';
const LENGTH = 20;

/** A new identifier from 20 random bytes, of which five bits each are used. */
export function toId<K extends IdKind>(kind: K, random: Uint8Array): Id<K> {
  if (random.length < LENGTH) throw new RangeError('an identifier needs 20 random bytes');
  let text = '';
  for (let i = 0; i < LENGTH; i++) text += ALPHABET[random[i]! & 31];
  return `${kind}_${text}`;
}

export function isId<K extends IdKind>(kind: K, text: string): text is Id<K> {
  return new RegExp(`^${kind}_[${ALPHABET}]{${LENGTH}}$`).test(text);
}
