import { readFile } from 'node:fs/promises';
import { parse as parseCsv } from 'csv-parse/sync';
import { parse as parseYaml } from 'yaml';
import { z } from 'zod';
import { JikimError } from '../../../shared/errors/index.ts';
import { type AcquisitionInput, acquisitionInputSchema } from './acquisition-input.ts';
import type { IntakeSource } from './sources.ts';

/** What is said of each file, from a sidecar file and from the command; the nearest word wins. */
export interface SidecarFile {
  readonly path: string;
  readonly defaults: AcquisitionInput;
  readonly files: ReadonlyMap<string, AcquisitionInput>;
}

const yamlSchema = z.strictObject({
  defaults: acquisitionInputSchema.default({}),
  files: z.array(z.looseObject({ file: z.string().min(1) })).default([]),
});

/** Reads a sidecar: YAML with `defaults` and `files`, or CSV with a `file` column. Unknown fields are refused by name. */
export async function readSidecar(path: string): Promise<SidecarFile> {
  const text = await readFile(path, 'utf8').catch((cause: unknown) => {
    throw new JikimError('FILE_NOT_FOUND', { path }, { cause });
  });
  try {
    const { defaults, rows } = /\.csv$/i.test(path) ? fromCsv(text) : fromYaml(text);
    return { path, defaults, files: new Map(rows.map((row) => toEntry(row))) };
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
  const row = sidecar?.files.get(toKey(source.relativePath)) ?? sidecar?.files.get(toKey(source.name)) ?? {};
  return { ...sidecar?.defaults, ...options, ...row };
}

type Row = Record<string, unknown>;

function fromYaml(text: string): { defaults: AcquisitionInput; rows: Row[] } {
  const { defaults, files } = yamlSchema.parse(parseYaml(text) ?? {});
  return { defaults, rows: files };
}

function fromCsv(text: string): { defaults: AcquisitionInput; rows: Row[] } {
  const rows = parseCsv(text, { columns: true, bom: true, skip_empty_lines: true, trim: true }) as Row[];
  return {
    defaults: {},
    rows: rows.map((row) => Object.fromEntries(Object.entries(row).filter(([, value]) => value !== ''))),
  };
}

function toEntry(row: Row): [string, AcquisitionInput] {
  const { file, ...rest } = row;
  if (typeof file !== 'string' || file === '') throw new Error('a row has no "file"');
  return [toKey(file), acquisitionInputSchema.parse(rest)];
}

/** macOS hands out decomposed Hangul in file names, so names are compared composed. */
function toKey(file: string): string {
  return file.normalize('NFC').replace(/^\.\//, '');
}

function problemOf(cause: unknown): string {
  if (cause instanceof z.ZodError) {
    return cause.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; ');
  }
  return cause instanceof Error ? cause.message : String(cause);
}
