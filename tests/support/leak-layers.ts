import { inflateRawSync, inflateSync } from 'node:zlib';
import type { ScannedFile } from './leak-scan.ts';

/** The path, the bytes, and what is inside deflated streams. */
export function* layersOf({ path, bytes }: ScannedFile): Generator<[string, Buffer]> {
  const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  yield [`name of ${path}`, Buffer.from(path, 'utf8')];
  yield [path, content];
  for (const [where, stream] of deflatedIn(content)) {
    yield [`${path} ${where}`, stream];
    yield* pageTextOf(`${path} ${where}`, stream);
  }
  yield* pageTextOf(path, content);
}

const LOCAL_HEADER = Buffer.from('PK\x03\x04', 'latin1');

function* deflatedIn(bytes: Buffer): Generator<[string, Buffer]> {
  for (const match of bytes.toString('latin1').matchAll(/stream\r?\n/g)) {
    const start = match.index + match[0].length;
    const inflated = inflate(bytes.subarray(start), inflateSync);
    if (inflated !== null) yield [`stream at ${start}`, inflated];
  }
  for (let at = bytes.indexOf(LOCAL_HEADER); at >= 0; at = bytes.indexOf(LOCAL_HEADER, at + 4)) {
    if (at + 30 > bytes.length) return;
    const start = at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28);
    const inflated = bytes.readUInt16LE(at + 8) === 8 ? inflate(bytes.subarray(start), inflateRawSync) : null;
    if (inflated !== null) yield [`zip entry at ${at}`, inflated];
  }
}

function inflate(bytes: Buffer, how: typeof inflateSync): Buffer | null {
  try {
    return how(bytes, { maxOutputLength: 64 * 1024 * 1024 });
  } catch {
    return null;
  }
}

/** Strings of a content stream joined as a reader sees them: kerning splits words into `[(se) -20 (cret)] TJ`. */
function* pageTextOf(where: string, bytes: Buffer): Generator<[string, Buffer]> {
  const text = bytes.toString('latin1');
  if (!/T[jJ]/.test(text)) return;
  const literal = Array.from(text.matchAll(/\(((?:\\.|[^\\()])*)\)/gs), ([, each]) => each).join('');
  const hexadecimal = Array.from(text.matchAll(/<([0-9A-Fa-f\s]+)>/g), ([, each]) =>
    each!.replace(/\s/g, ''),
  ).join('');
  yield [`${where}, shown strings`, Buffer.from(literal, 'latin1')];
  yield [`${where}, shown hexadecimal`, Buffer.from(hexadecimal, 'hex')];
}
