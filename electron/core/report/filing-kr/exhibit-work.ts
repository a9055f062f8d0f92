import type { FilingFile, FilingPart } from './model.ts';

/** What the making of an exhibit did with one part, as its pages were written: the confirmation lists it instead of "as it is". */
export interface PartWork {
  /** In plain Korean, as somebody without a computer's words reads it. */
  readonly steps: readonly string[];
  /** Programs that converted it, with their versions; empty where none did. */
  readonly tools: readonly string[];
  /** Pages of the exhibit on which it stands; null for a recording, which has none. */
  readonly pages: { readonly first: number; readonly last: number } | null;
  /** Places of those pages where a protected name was replaced. */
  readonly replaced: number;
}

export type ExhibitWork = ReadonlyMap<FilingPart, PartWork>;

/** The files of one exhibit that are filed, and how they were made. */
export interface ExhibitMade {
  readonly files: readonly FilingFile[];
  readonly work: ExhibitWork;
}

const RECORDING: PartWork = { steps: ['파일을 바이트 그대로 복사'], tools: [], pages: null, replaced: 0 };

/** A recording is copied and nothing else. */
export function recordingWork(recordings: readonly FilingPart[]): [FilingPart, PartWork][] {
  return recordings.map((part) => [part, RECORDING]);
}
