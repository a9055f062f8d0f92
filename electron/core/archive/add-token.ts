import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { comparePaths } from '../../../shared/archive/archive-path.ts';
import { collect } from '../../../shared/archive/byte-range.ts';
import { parseChecksumLines, toChecksumLines } from '../../../shared/archive/checksum-lines.ts';
import { SIGNATURE, SIGNATURE_FOLDER, TOKEN_MANIFEST, tokenStem } from '../../../shared/archive/layout.ts';
import type { ArchiveSource } from '../../../shared/archive/source.ts';
import { type Bytes, fromUtf8, toHex, toUtf8 } from '../../../shared/bytes.ts';
import { JikimError } from '../../../shared/errors/index.ts';
import { parseCertificate } from '../../../shared/timestamp/certificate.ts';
import { fromPem } from '../../../shared/timestamp/pem.ts';
import { NONCE_BYTES, toTimestampRequest } from '../../../shared/timestamp/request.ts';
import { toTokenDer } from '../../../shared/timestamp/response.ts';
import { verifyTimestamp } from '../../../shared/timestamp/verify.ts';
import { nodeSha256 } from '../custody/node-sha256.ts';
import { writeFileAtomic } from '../files/atomic-write.ts';
import { makeFolders } from '../files/make-folders.ts';
import type { Random } from '../ports.ts';
import { type ArchiveFile, fromBytes, measure } from './content.ts';
import { nodeArchiveCrypto } from './node-crypto.ts';
import { openArchiveSource } from './open-source.ts';
import { replaceWhole, writePieces } from './output.ts';
import { toZipPieces } from './zip-stream.ts';

/** A time-stamp over the signature of an archive, to be put beside it. */
export interface TokenToAdd {
  /** A whole answer (`.tsr`) or a bare token (`.tst`). */
  readonly answer: Bytes;
  /** The request (`.tsq`) it answers. */
  readonly request: Bytes;
  /** Certificates that lead to the authority's root, PEM. */
  readonly chain?: string;
}

/**
 * A time-stamp request (`.tsq`) over the exact bytes of an archive's signature file. Over the signature and not the tag
 * manifest: it dates both, so a key that leaks later cannot have signed before.
 */
export async function requestArchiveToken(path: string, random: Random): Promise<Bytes> {
  const signature = await withSource(path, readSignature);
  return toTimestampRequest(signature, random.bytes(NONCE_BYTES), nodeArchiveCrypto.subtle);
}

/**
 * Adds a checked time-stamp to an archive folder or zip and returns its path inside. Nothing else of the archive changes.
 * Throws ARCHIVE_TOKEN_FORM for a sealed file, and the codes of `verifyTimestamp` for a token that is not for it.
 */
export async function addArchiveToken(path: string, token: TokenToAdd): Promise<string> {
  if (await isSealed(path)) throw new JikimError('ARCHIVE_TOKEN_FORM');
  return withSource(path, async (source) => {
    await assertForSignature(token, await readSignature(source));
    const files = await toTokenFiles(source, token);
    if ((await stat(path)).isDirectory()) await addToFolder(path, files);
    else await addToZip(path, source, files);
    return [...files.keys()].find((file) => file.endsWith('.tst'))!;
  });
}

async function withSource<T>(path: string, use: (source: ArchiveSource) => Promise<T>): Promise<T> {
  const { source, close } = await openArchiveSource(path);
  try {
    return await use(source);
  } finally {
    await close();
  }
}

/** An age file without a key is the only thing that asks for one. */
async function isSealed(path: string): Promise<boolean> {
  try {
    await withSource(path, async () => {});
    return false;
  } catch (error) {
    if (error instanceof JikimError && error.code === 'ARCHIVE_KEY_NEEDED') return true;
    throw error;
  }
}

async function readSignature(source: ArchiveSource): Promise<Bytes> {
  const bytes = await readOptional(source, SIGNATURE);
  if (bytes === null)
    throw new JikimError('ARCHIVE_TOKEN_REFUSED', { reason: 'no signature in the archive' });
  return bytes;
}

async function readOptional(source: ArchiveSource, path: string): Promise<Bytes | null> {
  const file = (await source.list()).find((each) => each.path === path && each.fault === undefined);
  return file === undefined ? null : collect(source.read(path, 0, file.size));
}

async function assertForSignature(
  { answer, request, chain = '' }: TokenToAdd,
  message: Bytes,
): Promise<void> {
  const { subtle } = nodeArchiveCrypto;
  const intermediates = await Promise.all(
    fromPem(chain, 'CERTIFICATE').map((der) => parseCertificate(der, subtle)),
  );
  await verifyTimestamp({ answer, request, message, intermediates }, subtle);
}

/** The new files, and last the list that names them: whoever stops half-way leaves files without a line, not the reverse. */
async function toTokenFiles(source: ArchiveSource, token: TokenToAdd): Promise<Map<string, Bytes>> {
  const list = await readOptional(source, TOKEN_MANIFEST);
  const lines = list === null ? [] : parseChecksumLines(fromUtf8(list), 64);
  if (lines === null) throw new JikimError('ARCHIVE_TOKEN_REFUSED', { reason: 'damaged token list' });
  const stem = tokenStem(lines.filter((line) => line.path.endsWith('.tst')).length + 1);
  const files = new Map([
    [`${stem}.tst`, toTokenDer(token.answer)],
    [`${stem}.tsq`, token.request],
  ]);
  if (token.chain !== undefined) files.set(`${stem}-chain.pem`, toUtf8(token.chain));
  const added = Array.from(files, ([path, bytes]) => ({ path, digest: toHex(nodeSha256.sha256(bytes)) }));
  return files.set(TOKEN_MANIFEST, toUtf8(toChecksumLines([...lines, ...added])));
}

async function addToFolder(root: string, files: ReadonlyMap<string, Bytes>): Promise<void> {
  makeFolders(join(root, SIGNATURE_FOLDER));
  for (const [path, bytes] of files) writeFileAtomic(join(root, path), bytes);
}

/** Writes the zip anew beside itself and puts it in place. Throws where the zip is not one of ours. */
async function addToZip(
  path: string,
  source: ArchiveSource,
  added: ReadonlyMap<string, Bytes>,
): Promise<void> {
  const listed = await source.list();
  const kept = listed.filter((file) => !added.has(file.path));
  const contents = new Map(kept.map((file) => [file.path, () => source.read(file.path, 0, file.size)]));
  for (const [name, bytes] of added) contents.set(name, fromBytes(bytes));
  const names = [...contents.keys()].sort(comparePaths);
  const files: ArchiveFile[] = [];
  for (const name of names) files.push(await measure(name, contents.get(name)!, () => {}));
  await replaceWhole(path, (temporary) =>
    writePieces(
      temporary,
      toZipPieces(files, () => {}),
    ),
  );
}
