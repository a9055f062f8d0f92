/** parse.ts FILE: every record of an export. Prints peak memory in MiB. */
import process from 'node:process';
import { plainFileSource } from '../../../electron/core/reading/plain-file.ts';
import { readExport } from '../../../electron/core/reading/read-export.ts';
import { peakMebibytes } from '../peak-memory.ts';

let records = 0;
await readExport(plainFileSource(process.argv[2]!), {
  records(batch) {
    records += batch.length;
  },
});
if (records < 2) throw new Error('not read');
console.log(peakMebibytes());
