/** How a line ends in the file. Three bytes where a program turned CRLF into CRLF once more. */
export type LineEnd = '\r\n' | '\n' | '\r' | '\r\r\n' | '';

export interface Line {
  /** Decoded, without its line end; cut at `limits.lineBytes`. */
  readonly text: string;
  readonly offset: number;
  /** Bytes, line end included. */
  readonly length: number;
  /** From 1. */
  readonly number: number;
  readonly end: LineEnd;
  /** `text` is only the beginning of the line. */
  readonly cut: boolean;
  readonly undecodable: boolean;
}

/** What is known of one line before its place in the file is. */
export type LineContent = Pick<Line, 'text' | 'end' | 'cut' | 'undecodable'>;
