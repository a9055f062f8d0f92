import { readFileSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import process from 'node:process';
import type { Result, Row } from './harness.ts';

export interface Measured {
  readonly row: Row;
  readonly result: Result;
  readonly runs: number;
}

const HEAD =
  '| row | what | ours | peer | theirs | ratio | bar | met |\n| --- | --- | --- | --- | --- | --- | --- | --- |';

export function toLine({ row, result }: Measured): string {
  const met = result.missed === null ? 'yes' : `no, by ${result.missed}: ${row.limit}`;
  const cells = [row.name, row.what, result.ours, row.peer(), result.theirs, result.ratio, result.bar, met];
  return `| ${cells.map((cell) => cell.replaceAll('|', '/')).join(' | ')} |`;
}

/** Processor, memory and Node of this machine; nothing that names it. */
export function machineLine(): string {
  const [cpu] = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  return `${cpu?.model.trim() ?? 'unknown processor'}, ${cpus().length} cores, ${memory} GiB, ${process.platform} ${process.arch}, Node ${process.version}`;
}

/**
 * Puts the rows into the document: each between markers of its own name, so that a run of some rows leaves the others
 * as they were measured.
 */
export function writeTable(path: string, measured: readonly Measured[], order: readonly string[]): void {
  const text = readFileSync(path, 'utf8');
  const [before, , after] = split(text);
  const kept = new Map(linesOf(text).map((line) => [line.split('|')[1]!.trim(), line]));
  for (const each of measured) kept.set(each.row.name, toLine(each));
  const lines = order.map((name) => kept.get(name)).filter((line) => line !== undefined);
  const machine = `Machine: ${machineLine()}. Pairs that count: ${measured[0]?.runs ?? 0}.`;
  writeFileSync(path, `${before}${BEGIN}\n${machine}\n\n${HEAD}\n${lines.join('\n')}\n${END}${after}`);
}

const BEGIN = '<!-- table -->';
const END = '<!-- end of table -->';

function split(text: string): [string, string, string] {
  const [from, to] = [text.indexOf(BEGIN), text.indexOf(END)];
  if (from < 0 || to < from) throw new RangeError(`no place for the table: ${BEGIN} … ${END}`);
  return [text.slice(0, from), text.slice(from + BEGIN.length, to), text.slice(to + END.length)];
}

function linesOf(text: string): string[] {
  return split(text)[1]
    .split('\n')
    .filter((line) => line.startsWith('| ') && !line.startsWith('| row') && !line.startsWith('| ---'));
}
