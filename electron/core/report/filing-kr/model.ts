import type { Case } from '../../../../shared/domain/case.ts';
import type { Clearance, Exhibit } from '../../../../shared/domain/exhibit.ts';
import type { GapLimits } from '../../../../shared/domain/exhibit-gaps.ts';
import type { Acquisition, IntakeNote, Item } from '../../../../shared/domain/item.ts';
import type { Pseudonymiser } from '../../../../shared/protect/protected-names.ts';

/**
 * Everything a Korean filing set is made of, read from the vault beforehand: the same model gives the same bytes.
 * The set is served on the opponent, so it holds nothing that is not meant to be read by him.
 */
export interface FilingModel {
  readonly case: Case;
  /** When the set is made, milliseconds since 1970, and the offset in which times are printed: Korea's. */
  readonly madeAt: number;
  readonly offsetMinutes: number;
  readonly exhibits: readonly FilingExhibit[];
  readonly leftOut: readonly LeftOut[];
  readonly anchor: TimeAnchor;
  readonly checkpoint: { readonly size: number; readonly rootHex: string };
  /** Entries of the log at which this computer's clock was found set back or moved; numbers and times only. */
  readonly clockAnomalies: readonly ClockAnomaly[];
  readonly pseudonymise: Pseudonymiser;
  readonly settings: FilingSettings;
}

export interface ClockAnomaly {
  readonly seq: number;
  /** UTC, as the clock said. */
  readonly at: string;
  readonly clock: 'ok' | 'back' | 'jump';
}

export interface FilingSettings {
  /** Bytes above which an exhibit is split into parts. */
  readonly sizeCap: number;
  /** Day on which limits and formats of the portal were last checked, as printed. */
  readonly limitsCheckedOn: string;
  /** Put the confirmations of identity into the filing folder: only when chosen. */
  readonly includeConfirmations: boolean;
  /** What the portal takes of sound and film; what it was last known to take where left out. */
  readonly mediaLimits?: MediaLimits;
}

export type MediaLimits = GapLimits;

/** The four states of time. */
export type TimeAnchor =
  | { readonly state: 'local-clock' }
  /** Pages inside an archive, whose timestamps lie beside them and may come later than the pages. */
  | { readonly state: 'in-archive' }
  | (AnchoredLog & { readonly state: 'requested'; readonly at: string })
  | (AnchoredLog & {
      readonly state: 'stamped';
      readonly genTime: string;
      readonly authority: string;
      readonly trusted: boolean;
    })
  | (AnchoredLog & { readonly state: 'paper'; readonly on: string; readonly kind: string });

/** The log an anchor is over: entries, and the root of their tree in hexadecimal. */
interface AnchoredLog {
  readonly size: number;
  readonly rootHex: string;
}

export interface FilingExhibit {
  readonly exhibit: Exhibit;
  readonly parts: readonly FilingPart[];
  /** Who looked at its pictures and found nothing protected; null where there is nothing to look at, or nobody did. */
  readonly clearance: Clearance | null;
}

interface PartOf {
  readonly itemId: string;
  readonly item: Item;
  readonly acquisition: Acquisition;
  /** File name as it may be printed: never a protected name. */
  readonly fileName: string;
}

export type FilingPart = PartOf & (CapturePart | ConversationPart | DocumentPart | RecordingPart | OtherPart);

/** A picture: placed with its own bytes, or safely re-encoded with the steps said. */
export interface CapturePart {
  readonly kind: 'capture';
  /** Bytes of the file, whole. */
  bytes(): Promise<Uint8Array>;
}

export interface ConversationPart {
  readonly kind: 'conversation';
  readonly format: string;
  readonly rule: string;
  readonly title: string;
  /** Numbers shown, of how many there are. */
  readonly from: number;
  readonly to: number;
  readonly total: number;
  /** Other files of the archive that holds the messages, such as photographs; 0 for a plain text. */
  readonly besides: number;
  /** First and last time of the messages shown, as the device wrote them; null where none says its time. */
  readonly period: { readonly first: string; readonly last: string } | null;
  messages(): Iterable<FilingMessage>;
  /** All of it, for the unfiled whole when only a part is shown. */
  whole(): Iterable<FilingMessage>;
}

export interface FilingMessage {
  readonly number: number;
  readonly kind: 'message' | 'system' | 'structure' | 'unparsed';
  readonly line: number;
  readonly rawTimestamp: string | null;
  readonly time: string | null;
  readonly sender: string | null;
  readonly text: string;
  readonly doubts: readonly string[];
}

/** An imported document: its pages are stamped in the isolated decoder, everything active removed. */
export interface DocumentPart {
  readonly kind: 'document';
  readonly pages: number;
  open(): AsyncIterable<Uint8Array>;
}

/** A recording: the file itself is filed beside a sheet. */
export interface RecordingPart {
  readonly kind: 'recording';
  open(): AsyncIterable<Uint8Array>;
  readonly extension: string;
  /** Whether the recorder took part, as answered. Printed in no paper that is filed. */
  readonly tookPart: IntakeNote['recorderTookPart'];
}

/** Kept and listed, but not printable. */
export interface OtherPart {
  readonly kind: 'other';
}

export interface LeftOut {
  readonly mark: string;
  readonly title: string;
  readonly reason:
    | 'not-cleared'
    | 'withheld'
    | 'consent-withdrawn'
    | 'recording-needs-lawyer'
    | 'not-printable'
    | 'damaged';
  readonly detail: string;
}

/** What an export wrote, for its entry, its checks and its summary. */
export interface FilingFile {
  /** Path below the export, with `/`. */
  readonly path: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly pages: number | null;
  /** Characters printed as boxes because no font has them. */
  readonly missingGlyphs: number;
  /** Places where a protected name was replaced. */
  readonly replaced: number;
  /** The page about a recording, which is no page of the exhibit itself. */
  readonly sheet?: true;
}

/** Files by the exhibit they were made for. */
export type FilesOf = ReadonlyMap<string, readonly FilingFile[]>;

/** A field of collection that stands in a filed paper, and on which page of it the opponent will read it. */
export interface PrintedValue {
  readonly mark: string;
  /** The field and, in brackets, the paper. */
  readonly label: string;
  readonly value: string;
  readonly page: number;
}
