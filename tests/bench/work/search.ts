/** search.ts VAULT WORDS: how long each word of a JSON list takes, newest 50 with text. Prints milliseconds as JSON. */
import { readFileSync } from 'node:fs';
import process from 'node:process';
import { searchMessages } from '../../../electron/core/search/search.ts';
import { openOffice } from '../office.ts';

const session = await openOffice(process.argv[2]!);
const words = JSON.parse(readFileSync(process.argv[3]!, 'utf8')) as string[];
const times = words.map((text) => {
  const start = performance.now();
  const hits = searchMessages(session.db, { text, caseId: null, limit: 50 });
  const took = performance.now() - start;
  return { text, took, hits: hits.length };
});
await session.close();
console.log(JSON.stringify(times));
