import type { Bytes } from '../bytes.ts';
import type { FindingCode } from './findings.ts';

/** One file of an archive as found, and what is wrong with it already where it lies. */
export interface SourceFile {
  /** Relative to the bag, `/` between segments. For a fault of the container as a whole: the container's own name. */
  readonly path: string;
  readonly size: number;
  readonly fault?: FindingCode;
}

/** An archive to be verified, wherever it lies: a folder, a zip, inside age encryption, or files dropped on a page. */
export interface ArchiveSource {
  list(): Promise<readonly SourceFile[]>;
  /** The bytes from `start` to before `end`. Throws where they cannot be read as they were written. */
  read(path: string, start: number, end: number): AsyncIterable<Bytes>;
}
