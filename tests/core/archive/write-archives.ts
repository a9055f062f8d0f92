// Arguments: folder, round, "after" or "before". Writes archives into the folder and acknowledges each after or before.
import { join } from 'node:path';
import { writeArchive } from '../../../electron/core/archive/write.ts';
import { acknowledge, ready } from '../../faults/acknowledge.ts';
import { testModel } from '../../support/archive-model.ts';

const [folder, round, when] = process.argv.slice(2) as [string, string, string];
const model = await testModel();
ready();
for (let n = 0; ; n++) {
  for (const form of ['folder', 'zip'] as const) {
    const name = `${round} ${n} ${form}`;
    if (when === 'before') acknowledge(name);
    await writeArchive(model, { form, path: join(folder, name) });
    if (when === 'after') acknowledge(name);
  }
}
