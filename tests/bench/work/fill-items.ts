/** fill-items.ts VAULT COUNT: a new vault with a case of so many items, as their records say. */
import process from 'node:process';
import { fillWithItems } from '../../support/many-items.ts';
import { newOffice } from '../office.ts';

const { session, caseId } = await newOffice(process.argv[2]!);
fillWithItems(session, caseId, Number(process.argv[3]));
await session.close();
