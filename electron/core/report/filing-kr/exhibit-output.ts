import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream, type WriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Transform, type Writable } from 'node:stream';
import type { Bytes } from '../../../../shared/bytes.ts';
import { createPdf, finishPdf, type Pdf, totalOf, writtenBytes } from '../pdf/document.ts';
import type { FilingFile } from './model.ts';

/** A PDF being written to a file of the export, hashed on its way. */
export interface OpenFile {
  readonly path: string;
  readonly pdf: Pdf;
  /** Number of its first page within the exhibit. */
  readonly first: number;
  replaced: number;
  finish(total: number): Promise<FilingFile>;
}

/** Where the files of an export go: a folder, or the vault itself when nothing may lie in plain on a disk. */
export interface OutputPlace {
  /** A new file, hashed while it is written. `path` is relative, with `/`. */
  open(path: string): HashingFile;
  /** Bytes of a closed file. */
  read(path: string): AsyncIterable<Bytes>;
  rename(from: string, to: string): Promise<void>;
  /** Removes a closed file. */
  remove(path: string): Promise<void>;
}

export interface HashingFile {
  readonly sink: Writable;
  readonly closed: Promise<{ readonly sha256: string; readonly bytes: number }>;
}

export interface FileOptions {
  readonly place: OutputPlace;
  /** Path in it, with `/`. */
  readonly path: string;
  readonly title: string;
  readonly date: number;
  readonly first: number;
}

export function openPdfFile({ place, path, title, date, first }: FileOptions): OpenFile {
  const { sink, closed } = place.open(path);
  const pdf = createPdf(sink, { title, lang: 'ko', date, pageNumbers: { first } });
  const file: OpenFile = {
    path,
    pdf,
    first,
    replaced: 0,
    async finish(total) {
      const summary = await finishPdf(pdf, { total });
      const { sha256, bytes } = await closed;
      const { pages, missing } = summary;
      return { path, sha256, bytes, pages, missingGlyphs: totalOf(missing), replaced: file.replaced };
    },
  };
  return file;
}

/** Bytes that a PDF will have when `more` bytes of content come to it: fonts and page table are written at the end. */
export function expectedBytes(pdf: Pdf, more: number): number {
  const atHand = pdf.operators.reduce((sum, operator) => sum + operator.length + 1, 0);
  return writtenBytes(pdf) + more + atHand + ENDING + pdf.glyphs.size() * GLYPH + (pdf.pages + 1) * PAGE;
}

/** Bytes of metadata and font descriptions, of one glyph of the costliest font, and of what a page adds to the tables. */
const ENDING = 12_000;
const GLYPH = 500;
const PAGE = 400;

/** A folder on a disk; what fails there is for the caller to remove. */
export function folderPlace(root: string): OutputPlace {
  const at = (path: string) => join(root, ...path.split('/'));
  return {
    open: (path) => hashingFile(at(path)),
    read: (path) => createReadStream(at(path)),
    rename: (from, to) => rename(at(from), at(to)),
    remove: (path) => rm(at(path), { force: true }),
  };
}

/** A file that is hashed while it is written. */
function hashingFile(path: string): HashingFile {
  const hash = createHash('sha256');
  let bytes = 0;
  const sink = new Transform({
    transform(chunk: Uint8Array, _encoding, done) {
      hash.update(chunk);
      bytes += chunk.length;
      done(null, chunk);
    },
  });
  const file: WriteStream = createWriteStream(path, { flags: 'wx', flush: true, mode: 0o600 });
  const closed = new Promise<{ sha256: string; bytes: number }>((resolve, reject) => {
    file.on('error', (error) => {
      sink.destroy(error);
      reject(error);
    });
    file.on('close', () => resolve({ sha256: hash.digest('hex'), bytes }));
  });
  closed.catch(() => {});
  sink.pipe(file);
  return { sink, closed };
}
