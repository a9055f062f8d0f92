import { Encrypter } from 'age-encryption';
import type { Bytes } from '../../../shared/bytes.ts';
import { JikimError } from '../../../shared/errors/index.ts';

/** For whom a file is sealed: everyone who knows a passphrase, or the holders of age keys `age1...`. */
export type Seal = { readonly passphrase: string } | { readonly recipients: readonly string[] };

/** log2 of scrypt's work: about a second on a laptop, age's own default. */
const SCRYPT_LOG_N = 18;

/** Encrypts pieces into an age file (age-encryption.org/v1). Throws ARCHIVE_SEAL_KEY and ARCHIVE_RECIPIENT. */
export async function* toSealedPieces(
  pieces: AsyncIterable<Bytes>,
  seal: Seal,
  scryptLogN = SCRYPT_LOG_N,
): AsyncGenerator<Bytes> {
  const encrypter = toEncrypter(seal, scryptLogN);
  const sealed = await encrypter.encrypt(ReadableStream.from(pieces) as ReadableStream<Uint8Array>);
  for await (const piece of sealed) yield piece as Bytes;
}

function toEncrypter(seal: Seal, scryptLogN: number): Encrypter {
  const encrypter = new Encrypter();
  if ('passphrase' in seal) {
    if (seal.passphrase === '' || 'recipients' in seal) throw new JikimError('ARCHIVE_SEAL_KEY');
    encrypter.setScryptWorkFactor(scryptLogN);
    encrypter.setPassphrase(seal.passphrase);
    return encrypter;
  }
  if (seal.recipients.length === 0) throw new JikimError('ARCHIVE_SEAL_KEY');
  for (const recipient of seal.recipients) addRecipient(encrypter, recipient);
  return encrypter;
}

function addRecipient(encrypter: Encrypter, recipient: string): void {
  try {
    encrypter.addRecipient(recipient);
  } catch (cause) {
    throw new JikimError('ARCHIVE_RECIPIENT', { recipient }, { cause });
  }
}
