import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { paired, type Row, type Timed, timedWork, timeResult } from '../harness.ts';

function opened(vault: string): Timed {
  const { output } = timedWork('open', [vault]);
  return { seconds: Number(output), output };
}

export const openRow: Row = {
  name: 'open',
  what: 'opening a vault of 5 GB, derivation of the key apart',
  peer: () => 'opening an empty one',
  big: true,
  limit: 'the list of free and used pages grows with the file',
  async measure(bench) {
    const [full, empty] = [join(bench.folder, 'vault-5gb'), join(bench.folder, 'vault-empty')];
    if (!existsSync(full)) timedWork('fill', [full, '5']);
    if (!existsSync(empty)) timedWork('fill', [empty, '0']);
    const result = timeResult(
      await paired(
        bench,
        () => opened(full),
        () => opened(empty),
      ),
      2,
    );
    return result;
  },
};
