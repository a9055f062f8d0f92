import { comparePaths } from './archive-path.ts';

export interface ChecksumLine {
  readonly path: string;
  /** Lower-case hexadecimal. */
  readonly digest: string;
}

/** Lines as `sha256sum` writes and `sha256sum -c` reads them: digest, two spaces, path, LF; sorted by path. */
export function toChecksumLines(lines: readonly ChecksumLine[]): string {
  const sorted = [...lines].sort((a, b) => comparePaths(a.path, b.path));
  return sorted.map((line) => `${line.digest}  ${line.path}\n`).join('');
}

/**
 * Reads the exact form that {@link toChecksumLines} writes, with digests of `digits` hexadecimal digits.
 * @returns null where anything differs from that form: another separator, CRLF, order, a repeated path, no last LF.
 */
export function parseChecksumLines(text: string, digits: 64 | 128): ChecksumLine[] | null {
  const line = new RegExp(`^([0-9a-f]{${digits}})  ([!-~]+)$`);
  const rows = text === '' ? [] : text.split('\n');
  if (rows.length > 0 && rows.pop() !== '') return null;
  const parsed: ChecksumLine[] = [];
  for (const row of rows) {
    const match = line.exec(row);
    if (match === null) return null;
    const previous = parsed.at(-1);
    if (previous !== undefined && comparePaths(previous.path, match[2]!) >= 0) return null;
    parsed.push({ digest: match[1]!, path: match[2]! });
  }
  return parsed;
}
