/** previews.ts FOLDER: a preview of each file, made in the isolated decoder. */
import { readFileSync } from 'node:fs';
import process from 'node:process';
import { bytesSource, createDecoder } from '../../../electron/core/decode/index.ts';
import { filesIn } from '../inputs.ts';

const AT_ONCE = 4;
const decoder = createDecoder();
const queue = filesIn(process.argv[2]!).values();
const work = async (): Promise<void> => {
  for (const path of queue) await decoder.makePreview(bytesSource(readFileSync(path)), { edge: 512 });
};
await Promise.all(Array.from({ length: AT_ONCE }, work));
await decoder.close();
