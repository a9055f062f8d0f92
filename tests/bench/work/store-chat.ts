/** store-chat.ts VAULT: reads the export in a vault, until it is committed and searchable. */
import process from 'node:process';
import { itemsWithoutReading, readItems } from '../../../electron/core/conversation/read-items.ts';
import { openOffice } from '../office.ts';

const session = await openOffice(process.argv[2]!);
const caseId = session.db
  .prepare("SELECT id FROM current_record WHERE kind = 'case'")
  .pluck()
  .get() as string;
const itemIds = itemsWithoutReading(session.db, caseId);
const { signal } = new AbortController();
const outcomes = await readItems(session, { itemIds, signal, onProgress: () => {} });
if (outcomes.length !== 1 || outcomes[0]!.reading === null) throw new Error('not read');
await session.close();
