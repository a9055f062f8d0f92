import { type ChecksumLine, parseChecksumLines } from '../archive/checksum-lines.ts';
import { isTokenPath, SIGNATURE, SIGNATURE_FOLDER, SIGNER, TOKEN_MANIFEST } from '../archive/layout.ts';
import type { ArchiveManifest } from '../archive/manifest.ts';
import { type Bytes, toHex } from '../bytes.ts';
import { JikimError } from '../errors/index.ts';
import { type Certificate, parseCertificate } from '../timestamp/certificate.ts';
import { fromPem } from '../timestamp/pem.ts';
import { verifyTimestamp } from '../timestamp/verify.ts';
import { checkNote } from './checkpoint.ts';
import type { ProvenRoots } from './consistency.ts';
import type { ArchiveCrypto } from './crypto.ts';
import type { ReadFiles } from './read-files.ts';
import type { Report } from './report.ts';
import { textOf } from './text.ts';

/** A time-stamp that holds. */
export interface TokenDetails {
  readonly path: string;
  /** What existed by then: the log's first `entries` entries, or this archive as signed. */
  readonly over: 'checkpoint' | 'signature';
  /** Number of entries of the stamped checkpoint; null for the signature. */
  readonly entries: number | null;
  readonly time: string;
  readonly authority: string;
  readonly trusted: boolean;
}

export interface TokenContext {
  readonly crypto: ArchiveCrypto;
  /** Certificates of authorities the reader trusts, DER. */
  readonly roots: readonly Certificate[];
  readonly report: Report;
}

/** Tokens over checkpoints of the log, which lie in the bag. Each stamped checkpoint must be the beginning of this log. */
export async function checkCheckpointTokens(
  files: ReadFiles,
  manifest: ArchiveManifest,
  proven: ProvenRoots,
  context: TokenContext,
): Promise<TokenDetails[]> {
  const held: TokenDetails[] = [];
  for (const { stem, size } of manifest.timestamps) {
    const path = `${stem}.checkpoint.txt`;
    const note = await checkNote(files, path, manifest, context.crypto, context.report);
    if (note === null) continue;
    const same = note.size === size && proven.get(size) === toHex(note.root);
    if (!same) context.report.add('CHECKPOINT_DIFFERS', path);
    const token = await checkToken(files, stem, files.get(path)!.bytes!, context);
    if (token !== null && same) held.push({ ...token, over: 'checkpoint', entries: size });
  }
  return held;
}

/** Tokens over the signature, added after the archive was made. Their list is what makes a changed or lost one seen. */
export async function checkSignatureTokens(files: ReadFiles, context: TokenContext): Promise<TokenDetails[]> {
  const lines = checkTokenList(files, context.report);
  const signature = files.get(SIGNATURE)?.bytes;
  const held: TokenDetails[] = [];
  if (signature === undefined || signature === null) return held;
  for (const { path } of lines.filter((line) => line.path.endsWith('.tst'))) {
    const token = await checkToken(files, path.slice(0, -'.tst'.length), signature, context);
    if (token !== null) held.push({ ...token, over: 'signature', entries: null });
  }
  return held;
}

function checkTokenList(files: ReadFiles, report: Report): ChecksumLine[] {
  const text = textOf(files, TOKEN_MANIFEST);
  const lines = text === null ? [] : parseChecksumLines(text, 64);
  if (files.has(TOKEN_MANIFEST) && (lines === null || lines.length === 0)) {
    report.add('TOKEN_LIST', TOKEN_MANIFEST);
  }
  const listed = new Map(lines?.map((line) => [line.path, line.digest]));
  for (const [path, digest] of listed) checkListed(files, path, digest, report);
  reportUnlisted(files, listed, report);
  return lines ?? [];
}

/** The list stands outside the signature, so where the two differ either may be the changed one: both are named. */
function checkListed(files: ReadFiles, path: string, digest: string, report: Report): void {
  const found = files.get(path);
  if (found === undefined) report.add('MISSING', path);
  else if (found.sha256 !== digest) report.add('DIGEST', path, 'SHA256');
  if (found?.sha256 !== digest || !isTokenPath(path)) report.add('TOKEN_LIST', TOKEN_MANIFEST);
}

function reportUnlisted(files: ReadFiles, listed: ReadonlyMap<string, string>, report: Report): void {
  const known = new Set<string>([SIGNATURE, SIGNER, TOKEN_MANIFEST]);
  const stems = new Set([...listed.keys()].filter((path) => path.endsWith('.tst')).map(stemOf));
  for (const path of files.keys()) {
    if (!path.startsWith(SIGNATURE_FOLDER) || known.has(path)) continue;
    if (!listed.has(path) || !stems.has(stemOf(path))) report.add('UNLISTED', path);
  }
}

function stemOf(path: string): string {
  return path.replace(/(\.tst|\.tsq|-chain\.pem)$/, '');
}

async function checkToken(
  files: ReadFiles,
  stem: string,
  message: Bytes,
  { crypto, roots, report }: TokenContext,
): Promise<Pick<TokenDetails, 'path' | 'time' | 'authority' | 'trusted'> | null> {
  const path = `${stem}.tst`;
  const answer = files.get(path)?.bytes;
  const request = files.get(`${stem}.tsq`)?.bytes;
  if (!answer || !request) {
    report.add('MISSING', answer ? `${stem}.tsq` : path);
    return null;
  }
  try {
    const intermediates = await chainOf(textOf(files, `${stem}-chain.pem`), crypto);
    const question = { answer, request, message, roots, intermediates };
    const verdict = await verifyTimestamp(question, crypto.subtle);
    return { path, time: verdict.genTime, authority: verdict.tsaName, trusted: verdict.trust === 'trusted' };
  } catch (error) {
    report.add('TOKEN_REFUSED', path, error instanceof JikimError ? error.code : 'error');
    return null;
  }
}

function chainOf(pem: string | null, crypto: ArchiveCrypto): Promise<Certificate[]> {
  return Promise.all(fromPem(pem ?? '', 'CERTIFICATE').map((der) => parseCertificate(der, crypto.subtle)));
}
