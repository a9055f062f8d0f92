/** A folder and a new name in it. */
export interface Target {
  readonly folder: string | null;
  readonly name: string;
}

/** Refused in names by one system or another; so are control characters. */
const REFUSED = /[/\\:*?"<>|]|\p{Cc}/u;

/** Whether every system takes it as the name of one file or folder. */
export function isFileName(name: string): boolean {
  const trimmed = name.trim();
  return trimmed !== '' && trimmed.length <= 120 && !REFUSED.test(name) && !/^\.|\.$/.test(trimmed);
}

/** The whole path; null while something of it is missing. */
export function pathOf({ folder, name }: Target, extension = ''): string | null {
  if (folder === null || !isFileName(name)) return null;
  const separator = folder.includes('\\') ? '\\' : '/';
  const file = name.trim().endsWith(extension) ? name.trim() : name.trim() + extension;
  return folder.endsWith(separator) ? folder + file : folder + separator + file;
}

/** Bytes in megabytes, as a person reads them. */
export function megabytes(bytes: number, lang: string): string {
  return (bytes / 1_000_000).toLocaleString(lang, { maximumFractionDigits: bytes < 10_000_000 ? 2 : 0 });
}
