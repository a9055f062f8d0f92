import { createReadStream } from 'node:fs';
import { lstat, readdir } from 'node:fs/promises';
import { basename, join, relative, resolve } from 'node:path';
import type { Bytes } from '../../../shared/bytes.ts';

/** A file offered for intake, not opened yet. */
export interface IntakeSource {
  /** As the person sees it: the file's own name. */
  readonly name: string;
  /** Path below the folder that was named, with `/`; the name itself for a single file. Sidecar rows refer to it. */
  readonly relativePath: string;
  /** Where it lies outside the vault; null for standard input. */
  readonly path: string | null;
  /** Bytes, null when not known beforehand. */
  readonly size: number | null;
  readonly modified: Date | null;
  readonly created: Date | null;
  open(): AsyncIterable<Bytes>;
}

/** Something that was named but cannot be taken in, and why. */
export interface Refused {
  readonly name: string;
  readonly path: string;
  readonly reason: 'not-found' | 'unreadable' | 'link' | 'not-a-file';
}

export type Offered = { readonly source: IntakeSource } | { readonly refused: Refused };

/**
 * Walks files and folders in a fixed order (by name, folders depth first). Links are not followed: what they point to can
 * change or lie anywhere; pipes and devices are not files. One bad entry never stops the walk.
 */
export async function* offerPaths(paths: readonly string[]): AsyncGenerator<Offered> {
  for (const path of paths) yield* offer(resolve(path), resolve(path));
}

async function* offer(path: string, named: string): AsyncGenerator<Offered> {
  const stat = await lstat(path).catch((error: NodeJS.ErrnoException) => error);
  if (stat instanceof Error) {
    yield refuse(path, stat.code === 'ENOENT' ? 'not-found' : 'unreadable');
  } else if (stat.isDirectory()) {
    yield* offerFolder(path, named);
  } else if (stat.isSymbolicLink()) {
    yield refuse(path, 'link');
  } else if (!stat.isFile()) {
    yield refuse(path, 'not-a-file');
  } else {
    yield { source: fileSource(path, named, stat) };
  }
}

async function* offerFolder(path: string, named: string): AsyncGenerator<Offered> {
  const names = await readdir(path).catch(() => null);
  if (names === null) {
    yield refuse(path, 'unreadable');
    return;
  }
  for (const name of names.sort()) yield* offer(join(path, name), named);
}

function refuse(path: string, reason: Refused['reason']): Offered {
  return { refused: { name: basename(path), path, reason } };
}

function fileSource(
  path: string,
  named: string,
  stat: { size: number; mtime: Date; birthtime: Date },
): IntakeSource {
  return {
    name: basename(path),
    relativePath: path === named ? basename(path) : relative(named, path).split('\\').join('/'),
    path,
    size: stat.size,
    modified: stat.mtime,
    created: stat.birthtime.getTime() > 0 ? stat.birthtime : null,
    open: () => createReadStream(path, { highWaterMark: 1 << 20 }) as AsyncIterable<Bytes>,
  };
}

/** Standard input as one source. Its size is known only when it ends. */
export function streamSource(name: string, stream: AsyncIterable<Uint8Array>): IntakeSource {
  return {
    name,
    relativePath: name,
    path: null,
    size: null,
    modified: null,
    created: null,
    open: () => stream as AsyncIterable<Bytes>,
  };
}
