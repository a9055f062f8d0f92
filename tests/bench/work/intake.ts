/** intake.ts VAULT PATH…: these files in a vault of one case, on disk. */
import process from 'node:process';
import { openOffice, takeIn } from '../office.ts';

const [vault, ...paths] = process.argv.slice(2);
const session = await openOffice(vault!);
const caseId = session.db
  .prepare("SELECT id FROM current_record WHERE kind = 'case'")
  .pluck()
  .get() as string;
await takeIn(session, caseId, paths);
await session.close();
