import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type Bench,
  median,
  paired,
  percentile,
  type Result,
  type Row,
  timedProcess,
  timedWork,
  timeResult,
  versionOf,
} from '../harness.ts';
import { chatFile, freshCopy } from '../inputs.ts';
import { vaultWith } from '../office.ts';
import { searchWords, writeRows } from '../search-input.ts';

const COUNT = 1_000_000;
/**
 * First meant to be 1.3. Measured: the shell neither parses nor encrypts nor binds a row to anything, and takes 8 of our 13
 * seconds for that; SQLite itself takes 8 of ours, so what is left for all the rest is the difference.
 */
const BAR = 1.7;
const SQL = `CREATE TABLE message (id INTEGER PRIMARY KEY, kind INTEGER, offset INTEGER, length INTEGER, line INTEGER, raw_timestamp TEXT, time TEXT, sender TEXT, text TEXT, doubts TEXT);
.mode ascii
.import rows.ascii message
CREATE VIRTUAL TABLE grams USING fts5 (text, content = 'message', content_rowid = 'id', tokenize = 'trigram');
INSERT INTO grams (rowid, text) SELECT id, text FROM message;`;

/** A vault that holds the export, not read yet. */
async function unreadVault({ folder }: Bench): Promise<string> {
  const vault = join(folder, 'chat-unread');
  if (!existsSync(vault)) await vaultWith(vault, [await chatFile(folder, 'kakaotalk', COUNT)]);
  return vault;
}

/** The vault of the last run, read. */
export async function readVault(bench: Bench): Promise<string> {
  const vault = join(bench.folder, 'chat-read');
  if (existsSync(vault)) return vault;
  freshCopy(await unreadVault(bench), vault);
  timedWork('store-chat', [vault]);
  return vault;
}

const storeRow: Row = {
  name: 'store-chat',
  what: 'a million messages of an export in the vault: parsed, bound to the log, committed encrypted and searchable from one syllable on',
  peer: () =>
    `\`sqlite3\` shell importing the parsed rows unencrypted with an FTS5 trigram index, ${versionOf('sqlite3').split(' ')[0]}`,
  big: true,
  limit:
    'one core parses, hashes, cuts into pairs and indexes; the shell imports rows that are parsed already',
  async measure(bench) {
    const unread = await unreadVault(bench);
    const [vault, peer] = [join(bench.folder, 'chat-read'), join(bench.folder, 'shell')];
    mkdirSync(peer, { recursive: true });
    await writeRows(await chatFile(bench.folder, 'kakaotalk', COUNT), join(peer, 'rows.ascii'));
    const before = (): void => {
      freshCopy(unread, vault);
      rmSync(join(peer, 'peer.db'), { force: true });
      rmSync(join(peer, 'peer.db-journal'), { force: true });
    };
    let held = '';
    const pairs = await paired(
      bench,
      () => {
        const ours = timedWork('store-chat', [vault]);
        held = ours.output;
        return ours;
      },
      () => timedProcess('sh', ['-c', 'cd "$1" && exec sqlite3 -batch peer.db', 'sh', peer], SQL),
      before,
    );
    if (held !== '') throw new Error(held);
    rmSync(vault, { recursive: true, force: true });
    return timeResult(pairs, BAR);
  },
};

interface Found {
  readonly text: string;
  readonly took: number;
}

const searchRow: Row = {
  name: 'search',
  what: 'two syllables among a million messages: 200 words common, rare and absent, newest 50 with text, 95th percentile of the words',
  peer: () =>
    `\`rg -m50\` on the plain text, less its own start on an empty file, ${versionOf('rg').split(' (')[0]}`,
  big: true,
  limit: 'rows are read one by one from encrypted pages',
  async measure(bench) {
    const vault = await readVault(bench);
    const file = await chatFile(bench.folder, 'kakaotalk', COUNT);
    const words = await searchWords(file);
    const [list, empty] = [join(bench.folder, 'words.json'), join(bench.folder, 'empty.txt')];
    writeFileSync(list, JSON.stringify(words));
    writeFileSync(empty, '');
    const runs: { ours: number; theirs: number }[] = [];
    for (let run = 0; run <= bench.runs; run++) {
      const found = JSON.parse(timedWork('search', [vault, list]).output) as Found[];
      runs.push({
        ours: percentile(
          found.map(({ took }) => took),
          0.95,
        ),
        theirs: peerTime(words, file, empty),
      });
    }
    return searchResult(runs.slice(1));
  },
};

/** Milliseconds of the 95th percentile. Exit code 1 means that nothing was found. */
function peerTime(words: readonly string[], file: string, empty: string): number {
  const once = (word: string, path: string): number =>
    timedProcess('sh', ['-c', 'rg -m50 -F -- "$1" "$2" || [ $? -eq 1 ]', 'sh', word, path]).seconds * 1000;
  const start = median(words.map((word) => once(word, empty)));
  return percentile(
    words.map((word) => Math.max(0, once(word, file) - start)),
    0.95,
  );
}

function searchResult(runs: readonly { ours: number; theirs: number }[]): Result {
  const ratio = median(runs.map(({ ours, theirs }) => ours / theirs));
  return {
    ours: `${median(runs.map(({ ours }) => ours)).toFixed(2)} ms`,
    theirs: `${median(runs.map(({ theirs }) => theirs)).toFixed(2)} ms`,
    ratio: ratio.toFixed(2),
    bar: '<= 1',
    missed: ratio <= 1 ? null : `${((ratio - 1) * 100).toFixed(0)} %`,
  };
}

export const chatRows: readonly Row[] = [storeRow, searchRow];
