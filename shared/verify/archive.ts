import type { Finding } from '../archive/findings.ts';
import { PAYLOAD_MANIFEST } from '../archive/layout.ts';
import { type ArchiveManifest, type Purpose, parseManifest } from '../archive/manifest.ts';
import type { ArchiveSource } from '../archive/source.ts';
import { fromHex, toHex } from '../bytes.ts';
import type { Checkpoint } from '../custody/checkpoint.ts';
import type { Entry } from '../custody/entry.ts';
import type { Lang } from '../i18n/lang.ts';
import type { Certificate } from '../timestamp/certificate.ts';
import { checkBag } from './bag.ts';
import { checkCheckpoint } from './checkpoint.ts';
import { checkConsistency, type ProvenRoots } from './consistency.ts';
import type { ArchiveCrypto } from './crypto.ts';
import { checkBindings, checkDisclosed } from './disclosed.ts';
import { checkEntries } from './entries.ts';
import { listFiles } from './list-files.ts';
import { checkPayload } from './payload.ts';
import { checkPins, type Pins } from './pins.ts';
import { type ReadFiles, type ReadOptions, readFiles } from './read-files.ts';
import { type Report, startReport } from './report.ts';
import { checkSignature, type SignerDetails } from './signature.ts';
import { textOf } from './text.ts';
import { checkCheckpointTokens, checkSignatureTokens, type TokenDetails } from './tokens.ts';

export type Trust = 'pinned' | 'timestamped' | 'self-asserted';

export interface VerifyOptions extends Pins, ReadOptions {
  /** Certificates of time-stamp authorities that the reader trusts. */
  readonly trustRoots?: readonly Certificate[];
  /** Language of the messages; English unless said otherwise. */
  readonly lang?: Lang;
}

export interface ArchiveVerdict {
  /** Whether nothing at all was found to differ. */
  readonly ok: boolean;
  readonly trust: Trust;
  readonly findings: readonly Finding[];
  readonly details: ArchiveDetails;
}

/** What a person needs to judge a verdict; null where it could not be relied on. */
export interface ArchiveDetails {
  readonly purpose: Purpose | null;
  readonly signer: SignerDetails | null;
  /** SHA-256 of the log's public key, hexadecimal. */
  readonly logFingerprint: string | null;
  readonly checkpoint: {
    readonly origin: string;
    readonly size: number;
    readonly root: string;
    readonly at: string | null;
  } | null;
  readonly timestamps: readonly TokenDetails[];
  readonly counts: {
    readonly files: number;
    readonly items: number;
    readonly originals: number;
    readonly exhibits: number;
    readonly entries: number;
    /** Entries whose clock had gone back or jumped when they were written. */
    readonly clockDoubts: number;
  };
}

/**
 * The verdict on an archive: every byte of every file accounted for, the log's proofs, the signature, the time-stamps,
 * and whatever the reader knows from elsewhere. Never throws for what is wrong with the archive; each fault is a finding.
 */
export async function verifyArchive(
  source: ArchiveSource,
  crypto: ArchiveCrypto,
  options: VerifyOptions = {},
): Promise<ArchiveVerdict> {
  const report = startReport(options.lang ?? 'en');
  const listed = await listFiles(source, report);
  const files = await readFiles(source, listed, crypto, report, options);
  checkBag(files, report);
  const manifest = readManifest(files, crypto, report);
  if (manifest !== null) checkPayload(files, manifest, report);
  const log = manifest === null ? NO_LOG : await checkLog(files, manifest, crypto, report);
  const signer = await checkSignature(files, crypto, report);
  const timestamps = await checkTokens(files, manifest, log.proven, crypto, options, report);
  const facts = {
    ...log,
    signer: signer?.fingerprint ?? null,
    log: log.checkpoint === null ? null : (manifest?.logKey.fingerprint ?? null),
    publicKey: manifest?.logKey.publicKey ?? null,
  };
  const pinned = await checkPins(options, facts, crypto, report);
  const ok = report.findings.length === 0;
  return {
    ok,
    trust: trustOf(
      ok && pinned,
      ok && timestamps.some((token) => token.trusted && coversEvidence(token, log.entries)),
    ),
    findings: report.findings,
    details: toDetails(manifest, log, signer, timestamps, files),
  };
}

/** A stamp that is older than the newest file says nothing of that file, and so not of the archive. */
function coversEvidence({ entries }: TokenDetails, log: ReadonlyMap<number, Entry>): boolean {
  if (entries === null) return true;
  const intakes = [...log.values()].filter(({ kind }) => kind === 'intake').map(({ seq }) => seq);
  return intakes.every((seq) => seq < entries);
}

function trustOf(pinned: boolean, timestamped: boolean): Trust {
  if (pinned) return 'pinned';
  return timestamped ? 'timestamped' : 'self-asserted';
}

function readManifest(files: ReadFiles, crypto: ArchiveCrypto, report: Report): ArchiveManifest | null {
  const text = textOf(files, PAYLOAD_MANIFEST);
  const manifest = text === null ? null : parseManifest(text);
  if (manifest === null) {
    report.add(files.has(PAYLOAD_MANIFEST) ? 'MANIFEST_FORM' : 'MISSING', PAYLOAD_MANIFEST);
    return null;
  }
  const { fingerprint, publicKey } = manifest.logKey;
  if (toHex(crypto.sha256(fromHex(publicKey))) !== fingerprint) report.add('MANIFEST_FORM', PAYLOAD_MANIFEST);
  return manifest;
}

interface CheckedLog {
  readonly checkpoint: Checkpoint | null;
  readonly entries: ReadonlyMap<number, Entry>;
  readonly proven: ProvenRoots;
}

const NO_LOG: CheckedLog = { checkpoint: null, entries: new Map(), proven: new Map() };

async function checkLog(
  files: ReadFiles,
  manifest: ArchiveManifest,
  crypto: ArchiveCrypto,
  report: Report,
): Promise<CheckedLog> {
  const checkpoint = await checkCheckpoint(files, manifest, crypto, report);
  if (checkpoint === null) return NO_LOG;
  const entries = checkEntries(files, manifest, checkpoint, crypto, report);
  const disclosed = checkDisclosed(files, entries, crypto, report);
  checkBindings(manifest, entries, disclosed, crypto, report);
  return { checkpoint, entries, proven: checkConsistency(files, checkpoint, crypto, report) };
}

async function checkTokens(
  files: ReadFiles,
  manifest: ArchiveManifest | null,
  proven: ProvenRoots,
  crypto: ArchiveCrypto,
  options: VerifyOptions,
  report: Report,
): Promise<TokenDetails[]> {
  const context = { crypto, roots: options.trustRoots ?? [], report };
  const inside = manifest === null ? [] : await checkCheckpointTokens(files, manifest, proven, context);
  return [...inside, ...(await checkSignatureTokens(files, context))];
}

function toDetails(
  manifest: ArchiveManifest | null,
  { checkpoint, entries }: CheckedLog,
  signer: SignerDetails | null,
  timestamps: readonly TokenDetails[],
  files: ReadFiles,
): ArchiveDetails {
  return {
    purpose: manifest?.purpose ?? null,
    signer,
    logFingerprint: manifest?.logKey.fingerprint ?? null,
    checkpoint: checkpoint && {
      origin: checkpoint.origin,
      size: checkpoint.size,
      root: toHex(checkpoint.root),
      at: checkpoint.at,
    },
    timestamps,
    counts: {
      files: files.size,
      items: manifest?.items.length ?? 0,
      originals: manifest?.items.filter((item) => item.path !== null).length ?? 0,
      exhibits: manifest?.exhibits.length ?? 0,
      entries: entries.size,
      clockDoubts: [...entries.values()].filter((entry) => entry.clock !== 'ok').length,
    },
  };
}
