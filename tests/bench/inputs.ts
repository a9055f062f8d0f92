import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32, deflateSync } from 'node:zlib';
import { drawScreens } from './draw-screens.ts';
import { type MadeChat, writeChat } from './make-chat.ts';

/** Makes an input once in a run. */
async function once(path: string, make: (path: string) => Promise<void> | void): Promise<string> {
  if (existsSync(path)) return path;
  await make(path);
  return path;
}

export function chatFile(folder: string, kind: MadeChat, count: number): Promise<string> {
  return once(join(folder, `${kind}-${count}.txt`), (path) => writeChat(path, kind, count));
}

/** Bytes that no compression makes smaller and that are the same in every run. */
function noise(seed: number, size: number): Buffer {
  return createHash('shake256', { outputLength: size }).update(`noise ${seed}`).digest();
}

/** PNG files of about 700 KB, the size of a busy capture, which no file system can make smaller. */
export function pngFolder(folder: string, count: number): Promise<string> {
  return once(join(folder, `png-${count}`), (path) => {
    mkdirSync(path);
    for (let n = 0; n < count; n++)
      writeFileSync(join(path, `IMG_${String(n).padStart(5, '0')}.png`), noisePng(n));
  });
}

const SIDE = { width: 480, height: 486 } as const;

function noisePng(seed: number): Buffer {
  const stride = SIDE.width * 3 + 1;
  const raw = noise(seed, stride * SIDE.height);
  for (let row = 0; row < SIDE.height; row++) raw[row * stride] = 0;
  const header = Buffer.alloc(13);
  header.writeUInt32BE(SIDE.width, 0);
  header.writeUInt32BE(SIDE.height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const parts = [
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(raw, { level: 0 })),
    chunk('IEND', Buffer.alloc(0)),
  ];
  return Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), ...parts]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const out = Buffer.alloc(body.length + 8);
  out.writeUInt32BE(data.length, 0);
  out.set(body, 4);
  out.writeUInt32BE(crc32(body), body.length + 4);
  return out;
}

/** Captures of a phone's size that look like conversations. */
export function screenFolder(folder: string, kind: 'png' | 'jpeg', count: number): Promise<string> {
  return once(join(folder, `screens-${kind}-${count}`), (path) => drawScreens(path, kind, count));
}

export function filesIn(folder: string): string[] {
  return readdirSync(folder)
    .sort()
    .map((name) => join(folder, name));
}

/** A copy of a folder, on the disk before anything is timed. */
export function freshCopy(from: string, to: string): void {
  execFileSync('rm', ['-rf', to]);
  execFileSync('cp', ['-r', from, to]);
  execFileSync('sync');
}
