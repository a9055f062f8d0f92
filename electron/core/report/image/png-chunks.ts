import { crc32 } from 'node:zlib';
import { damaged, truncated } from './limits.ts';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const MAX_CHUNKS = 200_000;

export interface PngChunk {
  readonly type: string;
  readonly data: Buffer;
}

export function isPng(file: Uint8Array): boolean {
  return file.length >= 8 && SIGNATURE.equals(file.subarray(0, 8));
}

/**
 * Chunks from IHDR to IEND, each with its checksum verified (PNG, third edition, 5.3).
 * Throws REPORT_IMAGE_TRUNCATED where the file ends first, REPORT_IMAGE_DAMAGED where a checksum differs.
 */
export function readChunks(file: Buffer): { readonly chunks: PngChunk[]; readonly end: number } {
  const chunks: PngChunk[] = [];
  for (let at = 8; ; ) {
    const chunk = readChunk(file, at);
    chunks.push(chunk);
    at += chunk.data.length + 12;
    if (chunk.type === 'IEND') return { chunks, end: at };
    if (chunks.length > MAX_CHUNKS) throw damaged('PNG chunks');
  }
}

function readChunk(file: Buffer, at: number): PngChunk {
  if (at + 12 > file.length) throw truncated('PNG without end');
  const length = file.readUInt32BE(at);
  const type = file.toString('latin1', at + 4, at + 8);
  if (!/^[A-Za-z]{4}$/.test(type) || length > 0x7fffffff) throw damaged(`PNG byte ${at}`);
  const end = at + 8 + length;
  if (end + 4 > file.length) throw truncated(`PNG ${type}`);
  if (crc32(file.subarray(at + 4, end)) !== file.readUInt32BE(end)) throw damaged(`PNG ${type}`);
  return { type, data: file.subarray(at + 8, end) };
}
