import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { paired, type Row, timedProcess, timedWork, timeResult, versionOf } from '../harness.ts';
import { makeRows, toPage } from '../message-rows.ts';

export const messagePagesRow: Row = {
  name: 'message-pages',
  what: '10,000 Korean messages to PDF, from the same rows',
  peer: () =>
    `Chromium printing them as plain paragraphs (its quickest way), ${versionOf('chromium').match(/Chromium [\d.]+/)?.[0] ?? ''}`,
  big: false,
  limit: 'shaping and line breaking on one core',
  async measure(bench) {
    const at = (name: string): string => join(bench.folder, name);
    const rows = makeRows(10_000);
    writeFileSync(at('rows.json'), JSON.stringify(rows));
    writeFileSync(at('rows.html'), toPage(rows));
    const print = ['--no-sandbox', '--headless', '--disable-gpu', '--no-pdf-header-footer'];
    const target = [`--user-data-dir=${at('profile')}`, `--print-to-pdf=${at('theirs.pdf')}`];
    const pairs = await paired(
      bench,
      () => timedWork('message-pages', [at('rows.json'), at('ours.pdf')]),
      () => timedProcess('chromium', [...print, ...target, pathToFileURL(at('rows.html')).href]),
    );
    return timeResult(pairs, 0.6);
  },
};
