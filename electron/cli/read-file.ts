import { readNamedFile } from '../core/files/named-file.ts';

export { readNamedFile };

export function readNamedText(path: string): string {
  return new TextDecoder().decode(readNamedFile(path));
}
