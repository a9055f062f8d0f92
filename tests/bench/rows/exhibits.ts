import { existsSync } from 'node:fs';
import { join } from 'node:path';
import {
  type Bench,
  boundResult,
  median,
  paired,
  type Row,
  timedProcess,
  timedWork,
  timeResult,
  versionOf,
} from '../harness.ts';
import { filesIn, screenFolder } from '../inputs.ts';
import { vaultWith } from '../office.ts';

const COUNT = 1000;

async function vaultOf(
  bench: Bench,
  kind: 'png' | 'jpeg',
  count: number,
): Promise<{ vault: string; files: string[] }> {
  const source = await screenFolder(bench.folder, kind, count);
  const vault = join(bench.folder, `exhibit-${kind}-${count}`);
  if (!existsSync(vault)) await vaultWith(vault, [source]);
  return { vault, files: filesIn(source) };
}

function exhibitRow(kind: 'png' | 'jpeg', bar: number, big: boolean): Row {
  const label = kind === 'png' ? 'RGB PNG' : 'JPEG';
  return {
    name: `exhibit-${kind}`,
    what: `${COUNT.toLocaleString('en')} ${label} captures from the vault to one PDF, one a page, exhibit mark and Hangul strip on each`,
    peer: () => `\`img2pdf\` on the plain files, ${versionOf('img2pdf')}`,
    big,
    limit: 'start-up and fonts are a large part of so short a run',
    async measure(bench) {
      const { vault, files } = await vaultOf(bench, kind, COUNT);
      const [own, theirs] = [join(bench.folder, 'ours.pdf'), join(bench.folder, 'theirs.pdf')];
      const pairs = await paired(
        bench,
        () => timedWork('exhibit', [vault, own, String(COUNT)]),
        () => timedProcess('img2pdf', ['--output', theirs, ...files]),
      );
      return timeResult(pairs, bar);
    },
  };
}

const memoryRow: Row = {
  name: 'exhibit-memory',
  what: '5,000 pages of captures from the vault to one PDF: memory at most',
  peer: () => '',
  big: false,
  limit: 'memory of Node, fonts and page records',
  async measure(bench) {
    const { vault } = await vaultOf(bench, 'jpeg', COUNT);
    const out = join(bench.folder, 'ours.pdf');
    const runs = Array.from({ length: bench.runs }, () =>
      Number(timedWork('exhibit', [vault, out, '5000']).output),
    );
    return boundResult(median(runs), 250, 'MiB');
  },
};

export const exhibitRows: readonly Row[] = [
  exhibitRow('jpeg', 1, false),
  exhibitRow('png', 0.4, true),
  memoryRow,
];
