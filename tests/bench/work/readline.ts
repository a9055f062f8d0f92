/** readline.ts FILE: every line, as Node's own reader gives them. Prints peak memory in MiB. */
import { createReadStream } from 'node:fs';
import process from 'node:process';
import { createInterface } from 'node:readline';
import { peakMebibytes } from '../peak-memory.ts';

let lines = 0;
const input = createReadStream(process.argv[2]!);
for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY }))
  lines += line.length > 0 ? 1 : 0;
if (lines < 2) throw new Error('not read');
console.log(peakMebibytes());
