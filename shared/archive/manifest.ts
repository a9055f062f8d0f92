import { z } from 'zod';
import { toCanonical } from '../canonical-json.ts';
import { FORMAT, FORMAT_VERSION } from './layout.ts';
import { parseJson } from './line-records.ts';

const hex64 = z.string().regex(/^[0-9a-f]{64}$/);
const hex128 = z.string().regex(/^[0-9a-f]{128}$/);
const count = z.int().min(0);
const id = z.string().regex(/^[a-z]{3}_[0-9a-z]{20}$/);
const path = z.string().min(1).max(200);
/** Printable ASCII: the manifest stands in plain sight and is read in terminals. */
const plain = z.string().regex(/^[ -~]{1,100}$/);

/** For whom an archive is: encrypted as a whole, in plain for a court's expert, or without originals and sources. */
export const purpose = z.enum(['sealed', 'court-expert', 'proofs-only']);
export type Purpose = z.infer<typeof purpose>;

/** What no archive proves; every manifest lists all of them, so that nobody reads more into a verdict than there is. */
export const NOT_PROVEN = [
  'truth',
  'authorship',
  'before-intake',
  'completeness',
  'signer-identity',
] as const;

const item = z.strictObject({
  id,
  /** Payload path of the original; null where it is left out. */
  path: path.nullable(),
  sha256: hex64,
  sha512: hex128,
  size: count,
  type: z.string().max(200),
});

/** An original file name, or where it may hold a protected name only the commitment its log entry makes. */
const named = z.union([
  z.strictObject({ item: id, name: z.string().max(4096), record: id, seq: count }),
  z.strictObject({ commitment: hex64, item: id, record: id, seq: count }),
]);

const exhibit = z.strictObject({ mark: z.string().min(1).max(40), path, sha256: hex64, size: count });

const timestamp = z.strictObject({
  /** Size of the stamped checkpoint. */
  size: z.int().min(1),
  /** `data/timestamps/01`; the note, token, request and chain stand beside each other under it. */
  stem: z.string().regex(/^data\/timestamps\/\d{2,4}$/),
});

/** Whether no two rows share a key: said twice, a thing could be said in two ways. */
function unique<K extends string>(key: K): (rows: readonly Readonly<Record<K, string>>[]) => boolean {
  return (rows) => new Set(rows.map((row) => row[key])).size === rows.length;
}

export const archiveManifest = z.strictObject({
  /** SHA-256 of the random case identifier and nothing else: equal across archives of a case, and says nothing of it. */
  caseHash: hex64,
  checkpoint: z.strictObject({ origin: plain, root: hex64, size: z.int().min(1) }),
  /** Day of the checkpoint in UTC, `2026-11-24`. */
  date: z.iso.date(),
  exhibits: z.array(exhibit).max(100_000).refine(unique('path')),
  format: z.literal(FORMAT),
  /** Whether entries on quarantined files were chosen to be in. */
  includesQuarantine: z.boolean(),
  items: z.array(item).max(1_000_000).refine(unique('id')),
  /** The log's Ed25519 public key, 32 bytes in hexadecimal, and its SHA-256: the fingerprint to compare. */
  logKey: z.strictObject({ fingerprint: hex64, publicKey: hex64 }),
  names: z.array(named).max(1_000_000).refine(unique('record')),
  notProven: z.tuple([
    z.literal(NOT_PROVEN[0]),
    z.literal(NOT_PROVEN[1]),
    z.literal(NOT_PROVEN[2]),
    z.literal(NOT_PROVEN[3]),
    z.literal(NOT_PROVEN[4]),
  ]),
  purpose,
  timestamps: z.array(timestamp).max(999).refine(unique('stem')),
  tool: z.strictObject({ build: plain, name: plain, version: plain }),
  version: z.literal(FORMAT_VERSION),
});

export type ArchiveManifest = z.infer<typeof archiveManifest>;
export type ManifestItem = z.infer<typeof item>;
export type ManifestName = z.infer<typeof named>;
export type ManifestExhibit = z.infer<typeof exhibit>;
export type ManifestTimestamp = z.infer<typeof timestamp>;

/** `data/manifest.json`: RFC 8785 canonical JSON and a last LF. */
export function toManifestText(manifest: ArchiveManifest): string {
  return `${toCanonical(manifest)}\n`;
}

/** @returns null where the text is not the canonical form of a manifest of this version. */
export function parseManifest(text: string): ArchiveManifest | null {
  const manifest = archiveManifest.safeParse(parseJson(text));
  if (!manifest.success) return null;
  return toManifestText(manifest.data) === text ? manifest.data : null;
}
