/** fill.ts VAULT GIGABYTES: a vault that holds so much content; none for an empty one. */
import { createHash, randomBytes } from 'node:crypto';
import process from 'node:process';
import { putContent } from '../../../electron/core/store/content.ts';
import { newOffice } from '../office.ts';

const SIZE = 16 * 1000 * 1000;
const [vault, gigabytes] = process.argv.slice(2);
const { session } = await newOffice(vault!);
const block = randomBytes(SIZE);
for (let left = Number(gigabytes) * 1e9; left > 0; left -= SIZE) {
  block.writeDoubleLE(left, 0);
  const of = (name: string): string => createHash(name).update(block).digest('hex');
  const digest = { sha256: of('sha256'), sha512: of('sha512'), size: SIZE };
  session.db.transaction(() => putContent(session.db, block, digest)).immediate();
}
await session.close();
