import type { FilingPart } from './model.ts';

/** What the making of an exhibit did with one part, as its pages were written: the confirmation lists it instead of "as it is". */
export interface PartWork {
  /** In plain Korean, as somebody without a computer's words reads it. */
  readonly steps: readonly string[];
  /** Programs that converted it, with their versions; empty where none did. */
  readonly tools: readonly string[];
  /** Pages of the exhibit on which it stands; null for a recording, which has none. */
  readonly pages: { readonly first: number; readonly last: number } | null;
}

export type ExhibitWork = ReadonlyMap<FilingPart, PartWork>;

const RECORDING: PartWork = { steps: ['파일을 바이트 그대로 복사'], tools: [], pages: null };

/** A recording is copied and nothing else. */
export function recordingWork(recordings: readonly FilingPart[]): [FilingPart, PartWork][] {
  return recordings.map((part) => [part, RECORDING]);
}
