/** Limits of the decoder. They bind decoding, never preservation: an item over a limit is kept and said to be undecoded. */
export interface DecoderLimits {
  /** Children that work at the same time. One request runs in one child at a time. */
  readonly children: number;
  /** Child time without a result before the request fails, in milliseconds. Waiting for the parent does not count. */
  readonly timeMs: number;
  /** Resident memory of a child, in bytes, beyond which it is killed. */
  readonly residentBytes: number;
  /** JavaScript heap of a child, in MiB (`--max-old-space-size`). */
  readonly heapMebibytes: number;
  /** Requests after which a child is replaced, so that nothing builds up in it. */
  readonly requestsPerChild: number;
  /** Largest input of an operation that must hold its input whole (images, PDFs), in bytes. */
  readonly inputBytes: number;
  /** Largest output of one request, in bytes; the child is not believed when it sends more. */
  readonly outputBytes: number;
}

const MIB = 1024 * 1024;

export const defaultLimits: DecoderLimits = {
  children: 2,
  timeMs: 30_000,
  residentBytes: 1536 * MIB,
  heapMebibytes: 512,
  requestsPerChild: 2000,
  inputBytes: 256 * MIB,
  outputBytes: 512 * MIB,
};

/** Pixels of one image, and frames of an animation, that the decoder accepts. */
export const IMAGE_LIMITS = { pixels: 100_000_000, frames: 500, edge: 65_535 } as const;

/** A picture of one page of a PDF, in pixels. */
export const DRAWN_PAGE_LIMITS = { width: 4096, height: 16_384 } as const;

/** Bounds of one zip archive. `ratio` holds from 1 MiB on, `smallRatio` below. */
export const ZIP_LIMITS = {
  entries: 100_000,
  entryBytes: 2 * 1024 * MIB,
  totalBytes: 20 * 1024 * MIB,
  ratio: 200,
  smallRatio: 1000,
  smallBytes: MIB,
  nameBytes: 4096,
} as const;

/** Raw metadata handed back of one item, in bytes of JSON, and of one value, in characters. */
export const METADATA_LIMITS = { totalCharacters: 131_072, valueCharacters: 4096, fields: 1000 } as const;
