import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { plainFileSource } from '../../electron/core/reading/plain-file.ts';
import { readExport } from '../../electron/core/reading/read-export.ts';
import type { ChatRecord } from '../../shared/chat/record.ts';

const KINDS = { message: 0, system: 1, structure: 2, unparsed: 3 } as const;

/** The records of an export as the shell's `.mode ascii` reads rows: no character of the text needs quoting. */
export async function writeRows(chat: string, path: string): Promise<void> {
  const out = createWriteStream(path);
  let id = 0;
  await readExport(plainFileSource(chat), {
    async records(batch) {
      const text = batch.map((record) => toRow(++id, record)).join('');
      if (!out.write(text)) await once(out, 'drain');
    },
  });
  out.end();
  await once(out, 'finish');
}

function toRow(id: number, record: ChatRecord): string {
  const { offset, length, line, rawTimestamp, time, sender, text, doubts } = record;
  const cells = [
    id,
    KINDS[record.kind],
    offset,
    length,
    line,
    rawTimestamp,
    time,
    sender,
    text,
    doubts.join(','),
  ];
  return `${cells.map((cell) => cell ?? '').join('\u001f')}\u001e`;
}

/** 200 words of two syllables: as many as there are of each kind, common, rare and absent from the text. */
export async function searchWords(chat: string): Promise<string[]> {
  const counts = new Map<string, number>();
  await readExport(plainFileSource(chat), {
    records(batch) {
      for (const { text } of batch) count(text, counts);
    },
  });
  const byCount = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([word]) => word);
  const words = [...byCount.slice(0, 67), ...byCount.slice(-67)];
  for (let n = 0; words.length < 200; n++) {
    const word = String.fromCharCode(0xac00 + ((n * 7919) % 11172), 0xac00 + ((n * 104729 + 5000) % 11172));
    if (!counts.has(word)) words.push(word);
  }
  return words;
}

function count(text: string, counts: Map<string, number>): void {
  for (let at = 0; at + 1 < text.length; at++) {
    if (!isSyllable(text.charCodeAt(at)) || !isSyllable(text.charCodeAt(at + 1))) continue;
    const pair = text.slice(at, at + 2);
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
}

function isSyllable(code: number): boolean {
  return code >= 0xac00 && code <= 0xd7a3;
}
