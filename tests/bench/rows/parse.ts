import process from 'node:process';
import { type Bench, boundResult, median, paired, type Row, speedResult, timedWork } from '../harness.ts';
import { chatFile } from '../inputs.ts';
import type { MadeChat } from '../make-chat.ts';

const COUNT = 1_000_000;

function parseRow(kind: MadeChat, app: string): Row {
  return {
    name: `parse-${kind}`,
    what: `a million messages of ${app} read: span, sender, time, text and doubts of each`,
    peer: () => `Node's \`readline\`, which only gives lines, Node ${process.version}`,
    big: false,
    limit:
      'decoding and finding lines take a fifth; the rest is one object and four strings for each message, on one core',
    async measure(bench) {
      const file = await chatFile(bench.folder, kind, COUNT);
      return speedResult(
        await paired(
          bench,
          () => timedWork('parse', [file]),
          () => timedWork('readline', [file]),
        ),
        1.2,
      );
    },
  };
}

const memoryRow: Row = {
  name: 'parse-memory',
  what: 'reading a million messages: memory at most',
  peer: () => '',
  big: false,
  limit: 'memory of Node',
  async measure(bench: Bench) {
    const file = await chatFile(bench.folder, 'kakaotalk', COUNT);
    const runs = Array.from({ length: bench.runs }, () => Number(timedWork('parse', [file]).output));
    return boundResult(median(runs), 300, 'MiB');
  },
};

export const parseRows: readonly Row[] = [
  parseRow('kakaotalk', 'KakaoTalk'),
  parseRow('whatsapp', 'WhatsApp'),
  memoryRow,
];
