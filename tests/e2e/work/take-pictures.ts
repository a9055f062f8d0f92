import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { encodePng } from '../../support/png-encoder.ts';
import { call, runJob } from '../call.ts';
import type { Driven } from '../drive.ts';

/** A picture of few large squares, in a colour of its own. */
function drawPicture(n: number): Buffer {
  const [width, height] = [60, 90];
  const samples = Array.from({ length: width * height }, (_, at) => {
    const [x, y] = [at % width, Math.floor(at / width)];
    return [(n * 23) % 256, x < 30 ? 40 : 220, y < 45 ? 220 : 40];
  }).flat();
  return encodePng({ width, height, bits: 8, type: 2, samples });
}

/** Takes pictures into the newest case, with previews, and other files beside them; returns the case. */
export async function takePictures(
  { page, folder }: Driven,
  count: number,
  others: Readonly<Record<string, string>> = {},
): Promise<string> {
  const caseId = (await call(page, 'case.list', {})).cases.at(-1)!.caseId;
  const files: (readonly [name: string, bytes: Buffer | string])[] = [
    ...Array.from({ length: count }, (_, n) => [`capture ${n + 1}.png`, drawPicture(n)] as const),
    ...Object.entries(others),
  ];
  const paths = files.map(([name, bytes]) => {
    const path = join(folder, name);
    writeFileSync(path, bytes);
    return path;
  });
  const said = { copyKind: 'received-copy', method: 'screenshot', previews: 'now' } as const;
  await runJob(page, 'intake.run', { caseId, paths, ...said });
  return caseId;
}
