/** exhibit.ts VAULT PDF PAGES: the captures of a vault, one a page, with mark and strip. Prints peak memory in MiB. */
import process from 'node:process';
import { keepYoungSpaceSmall } from '../../../electron/cli/young-space.ts';
import { readOriginal } from '../../../electron/core/item/original.ts';
import { readWholeContent } from '../../../electron/core/store/content-read.ts';
import { writePages } from '../exhibit-pages.ts';
import { openOffice } from '../office.ts';
import { peakMebibytes } from '../peak-memory.ts';

keepYoungSpaceSmall();
const [vault, out, pages] = process.argv.slice(2);
const session = await openOffice(vault!);
const items = session.db
  .prepare("SELECT id FROM current_record WHERE kind = 'item' ORDER BY entry_seq, id")
  .pluck()
  .all() as string[];
const bytesOf = (page: number): Uint8Array =>
  readWholeContent(session.db, readOriginal(session.db, items[page % items.length]!).content);
await writePages(bytesOf, out!, Number(pages));
await session.close();
console.log(peakMebibytes());
