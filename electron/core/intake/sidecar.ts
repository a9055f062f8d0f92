import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { type AcquisitionInput, acquisitionInputSchema } from '../../../shared/domain/acquisition-input.ts';
import { JikimError } from '../../../shared/errors/index.ts';
import { problemsOf } from '../records/checked.ts';
import { decodeSidecar, parseCsvSidecar, parseYamlSidecar, type SidecarRow } from './sidecar-text.ts';
import type { IntakeSource } from './sources.ts';

/** What is said of each file, from a sidecar file and from the command; the nearest word wins. */
export interface SidecarFile {
  readonly path: string;
  readonly defaults: AcquisitionInput;
  /** By file as the row names it, composed and with `/`. */
  readonly files: ReadonlyMap<string, AcquisitionInput>;
}

/**
 * Reads a sidecar: YAML with `defaults` and `files`, or CSV with a `file` column. Unknown fields, a file named twice and
 * values that do not fit are refused with the row they stand in. Throws FILE_NOT_FOUND, SIDECAR_INVALID.
 */
export async function readSidecar(path: string): Promise<SidecarFile> {
  const bytes = await readFile(path).catch((cause: unknown) => {
    throw new JikimError('FILE_NOT_FOUND', { path }, { cause });
  });
  try {
    const text = decodeSidecar(bytes);
    const { defaults, rows } = /\.csv$/i.test(path) ? parseCsvSidecar(text) : parseYamlSidecar(text);
    return { path, defaults: toInput('defaults', defaults), files: toFiles(rows) };
  } catch (cause) {
    throw new JikimError('SIDECAR_INVALID', { path, problem: problemOf(cause) }, { cause });
  }
}

/** The words that hold for one file: its own row, then the command's options, then the sidecar's defaults. */
export function inputFor(
  source: Pick<IntakeSource, 'name' | 'relativePath'>,
  options: AcquisitionInput,
  sidecar: SidecarFile | null,
): AcquisitionInput {
  const key = sidecar === null ? null : rowFor(source, sidecar);
  return { ...sidecar?.defaults, ...options, ...(key === null ? {} : sidecar!.files.get(key)) };
}

/** Files that the sidecar describes and nobody offered: a misspelt name would otherwise lose what was said of a file. */
export function rowsWithoutFile(
  sidecar: SidecarFile,
  offered: readonly Pick<IntakeSource, 'name' | 'relativePath'>[],
): string[] {
  const used = new Set(offered.map((each) => rowFor(each, sidecar)));
  return [...sidecar.files.keys()].filter((file) => !used.has(file));
}

/** A row names a file by its path below the folder that was given, or by its name alone wherever it lies. */
function rowFor(
  { name, relativePath }: Pick<IntakeSource, 'name' | 'relativePath'>,
  { files }: SidecarFile,
): string | null {
  return [toKey(relativePath), toKey(name)].find((key) => files.has(key)) ?? null;
}

function toFiles(rows: readonly SidecarRow[]): Map<string, AcquisitionInput> {
  const files = new Map<string, AcquisitionInput>();
  for (const { at, file, fields } of rows) {
    const key = toKey(file);
    if (files.has(key)) throw new Error(`${at}: the file is named twice`);
    files.set(key, toInput(at, fields));
  }
  return files;
}

function toInput(at: string, fields: Readonly<Record<string, string>>): AcquisitionInput {
  const parsed = acquisitionInputSchema.safeParse(fields);
  if (parsed.success) return parsed.data;
  throw new Error(`${at}: ${problemsOf(parsed.error)}`);
}

/** macOS hands out decomposed Hangul in file names, and Windows separates folders with `\\`. */
function toKey(file: string): string {
  return file.normalize('NFC').replaceAll('\\', '/').replace(/^\.\//, '');
}

function problemOf(cause: unknown): string {
  if (cause instanceof z.ZodError) return problemsOf(cause);
  return cause instanceof Error ? cause.message : String(cause);
}
