import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { paired, type Row, timedProcess, timedWork, timeResult, versionOf } from '../harness.ts';
import { filesIn, screenFolder } from '../inputs.ts';

const COUNT = 200;

export const previewsRow: Row = {
  name: 'previews',
  what: `previews of ${COUNT} PNG captures of 1080x2340, in isolated processes without keys`,
  peer: () => `\`vipsthumbnail\`, two processes of one thread, ${versionOf('vipsthumbnail')}`,
  big: false,
  limit: 'each image crosses to an isolated process and back',
  async measure(bench) {
    const source = await screenFolder(bench.folder, 'png', COUNT);
    const out = join(bench.folder, 'thumbnails');
    mkdirSync(out, { recursive: true });
    const options = ['--vips-concurrency=1', '--size', '512', '-o', join(out, '%s.jpg')];
    const peer = (): ReturnType<typeof timedProcess> =>
      timedProcess(
        'xargs',
        ['-P', '2', '-n', String(COUNT / 2), 'vipsthumbnail', ...options],
        filesIn(source).join('\n'),
      );
    return timeResult(await paired(bench, () => timedWork('previews', [source]), peer), 1.3);
  },
};
