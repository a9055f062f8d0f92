import type { ConsistencyLine, DisclosedLine, EntryLine } from '../../../shared/archive/line-records.ts';
import type { ManifestName, Purpose } from '../../../shared/archive/manifest.ts';
import type { Bytes } from '../../../shared/bytes.ts';
import type { ArchiveSigner } from '../identity/signer.ts';

/** Opens content to be read from its start. Called twice for each archive: to measure, and to write. */
export type OpenContent = () => AsyncIterable<Bytes>;

export interface ModelItem {
  readonly id: string;
  readonly sha256: string;
  readonly sha512: string;
  /** Bytes. */
  readonly size: number;
  /** Media type by content. */
  readonly type: string;
  /** Null where the original is left out. */
  readonly open: OpenContent | null;
}

export interface ModelExhibit {
  /** As it stands on the exhibit, such as `갑 제1호증의 2`. */
  readonly mark: string;
  /** ASCII, such as `K01-02.pdf`. */
  readonly fileName: string;
  readonly open: OpenContent;
}

/** A time-stamp over a checkpoint of the log, known when the archive's checkpoint was made. */
export interface ModelTimestamp {
  /** The stamped checkpoint note. Must be the archive's own or one of `earlier`. */
  readonly checkpoint: string;
  readonly size: number;
  readonly token: Bytes;
  readonly request: Bytes;
  /** Certificates that lead from the token's to the authority's root, PEM; null where there are none. */
  readonly chain: string | null;
}

/**
 * Lines of a list: in any order as an array; where they are made as they are read, in the order of the list. Read several
 * times, and never held as a whole.
 */
export type Lines<T> = Iterable<T>;

/**
 * All that an archive is made of. The caller chooses what goes in (which items, which entries and values, which names
 * hold no protected person); the writer refuses what the purpose forbids and what does not fit together.
 */
export interface ArchiveModel {
  readonly purpose: Purpose;
  /** Identifier of the case, which only its hash leaves. */
  readonly caseId: string;
  /** The signed checkpoint note everything is proven against. */
  readonly checkpoint: string;
  /** The log's Ed25519 public key, 32 bytes. */
  readonly logPublicKey: Bytes;
  readonly items: readonly ModelItem[];
  readonly names: readonly ManifestName[];
  readonly exhibits: readonly ModelExhibit[];
  readonly entries: Lines<EntryLine>;
  readonly disclosed: Lines<DisclosedLine>;
  /** Earlier checkpoints that left this computer, so that those who hold one can compare. */
  readonly earlier: readonly ConsistencyLine[];
  readonly timestamps: readonly ModelTimestamp[];
  readonly includesQuarantine: boolean;
  readonly tool: { readonly name: string; readonly version: string; readonly build: string };
  readonly signer: ArchiveSigner;
  /** ISO 8601 UTC, `2026-11-24T05:47:42Z`: what the signature says of its time. */
  readonly signedAt: string;
}
