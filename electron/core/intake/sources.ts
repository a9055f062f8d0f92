import { constants } from 'node:fs';
import { lstat, open, readdir } from 'node:fs/promises';
import { basename, join, relative, resolve, sep } from 'node:path';
import type { Bytes } from '../../../shared/bytes.ts';
import { JikimError } from '../../../shared/errors/index.ts';

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
  /** Of a source without path: its bytes, once. */
  open(): AsyncIterable<Bytes>;
}

/** Something that was named but cannot be taken in, and why. */
export interface Refused {
  readonly name: string;
  readonly relativePath: string;
  readonly path: string;
  readonly error: JikimError;
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
  const { name, relativePath } = placeOf(path, named);
  const refuse = (error: JikimError): Offered => ({ refused: { name, relativePath, path, error } });
  if (stat instanceof Error) yield refuse(unreadable(path, stat));
  else if (stat.isDirectory()) yield* offerFolder(path, named, refuse);
  else if (!stat.isFile()) yield refuse(new JikimError('NOT_A_FILE', { name }));
  else yield { source: fileSource(path, named, stat) };
}

async function* offerFolder(
  path: string,
  named: string,
  refuse: (error: JikimError) => Offered,
): AsyncGenerator<Offered> {
  const names = await readdir(path).catch((error: NodeJS.ErrnoException) => error);
  if (names instanceof Error) yield refuse(unreadable(path, names));
  else for (const name of names.sort()) yield* offer(join(path, name), named);
}

function placeOf(path: string, named: string): { name: string; relativePath: string } {
  const name = basename(path);
  return { name, relativePath: path === named ? name : relative(named, path).split(sep).join('/') };
}

function unreadable(path: string, cause: NodeJS.ErrnoException): JikimError {
  if (cause.code === 'ENOENT') return new JikimError('FILE_NOT_FOUND', { path });
  return new JikimError('FILE_UNREADABLE', { path, reason: cause.code ?? 'unknown' }, { cause });
}

function fileSource(
  path: string,
  named: string,
  stat: { size: number; mtime: Date; birthtime: Date },
): IntakeSource {
  return {
    ...placeOf(path, named),
    path,
    size: stat.size,
    modified: stat.mtime,
    created: stat.birthtime.getTime() > 0 ? stat.birthtime : null,
    open: () => readFileFrom(path),
  };
}

async function* readFileFrom(path: string): AsyncGenerator<Bytes> {
  const file = await openSource(path);
  try {
    yield* file.createReadStream({ highWaterMark: 1 << 20, autoClose: false }) as AsyncIterable<Bytes>;
  } finally {
    await file.close();
  }
}

/**
 * Opens what was listed as a file. It may have been replaced by a link or a pipe since: a link is not followed and a pipe
 * not waited for. Throws ELOOP for a link as the system does.
 */
export function openSource(path: string) {
  return open(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0));
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
