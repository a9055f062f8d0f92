import type { ZipProblem } from '../decode/heads.ts';

export interface ExportEntry {
  /** Name inside a zip; null for the one entry of a plain file. Two entries may have the same. */
  readonly name: string | null;
  /** Bytes, unpacked. */
  readonly size: number;
  /** Why the entry cannot be taken as it is named, or cannot be read. */
  readonly problems?: readonly ZipProblem[];
  /** A folder: it is named where its name is unsafe, and never opened. */
  readonly directory?: boolean;
}

/** The files of one export, each of which can be read from its start as often as needed. */
export interface ExportSource {
  /** Name of the export file itself, for its title. */
  readonly fileName: string;
  entries(): Promise<readonly ExportEntry[]>;
  /** The bytes of an entry that `entries` gave. The loop over them may be left early. */
  open(entry: ExportEntry): AsyncIterable<Uint8Array>;
  /** Ends whatever the source holds open. */
  close(): Promise<void>;
}
