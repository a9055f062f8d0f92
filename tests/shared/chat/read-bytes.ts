import { readFileSync } from 'node:fs';
import { toUtf8 } from '../../../shared/bytes.ts';
import type { Plan } from '../../../shared/chat/plan.ts';
import { createChatReader } from '../../../shared/chat/reader.ts';
import type { ChatRecord } from '../../../shared/chat/record.ts';
import { type ChatSummary, createSummary } from '../../../shared/chat/summary.ts';
import { surveyChat } from '../../../shared/chat/survey.ts';

export interface Read {
  readonly plan: Plan;
  readonly records: readonly ChatRecord[];
  readonly summary: ChatSummary;
}

/** Reads bytes handed over `chunk` at a time, in both passes. */
export async function readBytes(
  bytes: Uint8Array,
  { chunk = 65_536, name = null }: { chunk?: number; name?: string | null } = {},
): Promise<Read> {
  const open = async function* (): AsyncGenerator<Uint8Array> {
    for (let at = 0; at < bytes.length; at += chunk) yield bytes.subarray(at, at + chunk);
  };
  const plan = await surveyChat({ name, open });
  const reader = createChatReader(plan);
  const records: ChatRecord[] = [];
  for (let at = 0; at < bytes.length; at += chunk)
    records.push(...reader.push(bytes.subarray(at, at + chunk)));
  records.push(...reader.end());
  const summary = createSummary(plan.title, plan.doubts);
  for (const record of records) summary.add(record);
  return { plan, records, summary: summary.result() };
}

export const readText = (text: string, options?: { chunk?: number; name?: string }): Promise<Read> =>
  readBytes(toUtf8(text), options);

export function sample(path: string): Uint8Array {
  return readFileSync(new URL(`../../samples/${path}`, import.meta.url));
}

/** The first fault in how records cover a file of `size` bytes; null where they tile it. */
export function tilingFault(
  records: readonly ChatRecord[],
  bytes: Uint8Array,
  lineBreak = 10,
): string | null {
  let next = 0;
  let line = 1;
  for (const record of records) {
    if (record.offset !== next) return `a record begins at ${record.offset} where ${next} was next`;
    if (record.length <= 0) return `an empty record at ${record.offset}`;
    if (record.line !== line) return `line ${record.line} where ${line} was next`;
    next += record.length;
    line += bytes.subarray(record.offset, next).filter((byte) => byte === lineBreak).length;
  }
  return next === bytes.length ? null : `records end at ${next} of ${bytes.length}`;
}

export function messages({ records }: Read): ChatRecord[] {
  return records.filter((record) => record.kind === 'message');
}
