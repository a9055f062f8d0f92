import type { Doubt } from './doubts.ts';

export type ChatFormat =
  | 'kakaotalk-android'
  | 'kakaotalk-ios'
  | 'kakaotalk-windows'
  | 'kakaotalk-macos'
  | 'whatsapp-android'
  | 'whatsapp-ios';

export type RecordKind = 'message' | 'system' | 'structure' | 'unparsed';

/** How a record was recognised, so that a reader can see why it was taken for what it is. */
export type RecordPattern =
  | 'message'
  | 'event'
  | 'event-without-time'
  | 'header'
  | 'date-line'
  | 'blank'
  | 'row'
  | 'none';

/**
 * One record of an export. Records tile the file: each span ends where the next begins.
 * `text` is for reading and search; the evidence is the span.
 */
export interface ChatRecord {
  readonly kind: RecordKind;
  readonly pattern: RecordPattern;
  /** First byte in the text file, from 0. */
  readonly offset: number;
  /** Length in bytes, line end included. */
  readonly length: number;
  /** Line of the first byte, from 1. */
  readonly line: number;
  /** The timestamp exactly as the file writes it. */
  readonly rawTimestamp: string | null;
  /** Wall clock of the exporting device, `YYYY-MM-DDTHH:MM:SS`; seconds are 00 where the file has none. */
  readonly time: string | null;
  readonly sender: string | null;
  /** Decoded text, inner line ends as in the file, without the line end that closes the record. */
  readonly text: string;
  readonly doubts: readonly Doubt[];
}
