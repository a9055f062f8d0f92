import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { paired, type Row, timedProcess, timedWork, timeResult, versionOf } from '../harness.ts';
import { filesIn, freshCopy, pngFolder } from '../inputs.ts';
import { vaultWith } from '../office.ts';

const PEER =
  'openssl dgst -sha256 "$1"/* >/dev/null; openssl dgst -sha512 "$1"/* >/dev/null; cp -r "$1" "$2"; sync';

export const intakeRow: Row = {
  name: 'intake',
  what: 'durable encrypted intake of 1,000 PNG of 700 KB into a vault of one case: both hashes, log, checkpoint',
  peer: () =>
    `\`openssl dgst -sha256; openssl dgst -sha512; cp -r; sync\`, ${versionOf('openssl', ['version']).split(' ').slice(0, 2).join(' ')}`,
  big: false,
  limit:
    'SHA-512 on one core and encryption with writing on the other; start-up and opening the vault count too',
  async measure(bench) {
    const source = await pngFolder(bench.folder, 1000);
    filesIn(source);
    const [empty, vault, copy] = ['empty', 'vault', 'copy'].map((name) =>
      join(bench.folder, `intake-${name}`),
    );
    await vaultWith(empty!, []);
    const clear = (): void => {
      rmSync(copy!, { recursive: true, force: true });
      freshCopy(empty!, vault!);
      timedProcess('sync', []);
    };
    const pairs = await paired(
      bench,
      () => timedWork('intake', [vault!, source]),
      () => timedProcess('sh', ['-c', PEER, 'sh', source, copy!]),
      clear,
    );
    clear();
    return timeResult(pairs, 1);
  },
};
