import { parse as parseCsv } from 'csv-parse/sync';
import { parse as parseYaml } from 'yaml';
import { z } from 'zod';
import { decodeCp949 } from '../../../shared/chat/text/cp949.ts';

/** One row of a sidecar as written: every value is text. `at` says where it stands, for a message. */
export interface SidecarRow {
  readonly at: string;
  readonly file: string;
  readonly fields: Readonly<Record<string, string>>;
}

export interface SidecarText {
  readonly defaults: Readonly<Record<string, string>>;
  readonly rows: readonly SidecarRow[];
}

/**
 * Text of a sidecar file. Spreadsheet programs in Korea save CSV in their own code page, so what is not UTF-8 is read as
 * that. Throws where it is neither.
 */
export function decodeSidecar(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decode('utf-16le', bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decode('utf-16be', bytes);
  try {
    return decode('utf-8', bytes);
  } catch {
    const { text, bad } = decodeCp949(bytes);
    if (bad > 0) throw new Error('neither UTF-8 nor code page 949');
    return text;
  }
}

function decode(encoding: string, bytes: Uint8Array): string {
  return new TextDecoder(encoding, { fatal: true }).decode(bytes);
}

const scalars = z.record(z.string(), z.union([z.string(), z.null()]));
const yamlSchema = z.strictObject({
  defaults: scalars.default({}),
  files: z.array(scalars).default([]),
});

/** YAML with `defaults` and `files`. Every scalar stays as typed: a phone number keeps its leading zero. */
export function parseYamlSidecar(text: string): SidecarText {
  const { defaults, files } = yamlSchema.parse(parseYaml(text, { schema: 'failsafe' }) ?? {});
  return { defaults: said(defaults), rows: files.map((row, index) => toRow(`files[${index + 1}]`, row)) };
}

interface CsvRow {
  readonly record: Record<string, string>;
  readonly info: { readonly lines: number };
}

/** CSV with a `file` column and a column for each field used; commas or semicolons. */
export function parseCsvSidecar(text: string): SidecarText {
  const rows = parseCsv(text, {
    columns: true,
    bom: true,
    delimiter: [',', ';', '\t'],
    info: true,
    skip_empty_lines: true,
    trim: true,
  }) as unknown as CsvRow[];
  return { defaults: {}, rows: rows.map(({ record, info }) => toRow(`line ${info.lines}`, record)) };
}

function toRow(at: string, row: Record<string, string | null>): SidecarRow {
  const { file, ...fields } = row;
  if (file == null || file.trim() === '') throw new Error(`${at}: no "file"`);
  return { at: `${at} (${file})`, file, fields: said(fields) };
}

/** An empty cell says nothing. */
function said(fields: Record<string, string | null>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, value]) => (value ? [[name, value]] : [])),
  );
}
