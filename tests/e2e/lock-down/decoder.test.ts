import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { encodePng } from '../../support/png-encoder.ts';
import { call } from '../call.ts';
import { type Driven, startInCase, takeIn } from '../drive.ts';

let driven: Driven;
beforeAll(async () => {
  driven = await startInCase('First');
});
afterAll(() => driven.close());

it('pictures are opened in utility processes, which get nothing of the environment', async () => {
  const { app, page, folder } = driven;
  const path = join(folder, 'picture.png');
  writeFileSync(
    path,
    encodePng({ width: 40, height: 30, bits: 8, type: 0, samples: new Array(1200).fill(90) }),
  );
  await app.evaluate(({ utilityProcess }) => {
    const { fork } = utilityProcess;
    const seen: unknown[] = [];
    Object.assign(globalThis, { seen });
    utilityProcess.fork = (program, args, options) => {
      seen.push(Object.keys(options?.env ?? {}));
      return fork(program, args, options);
    };
  });
  const caseId = await takeIn(page, [path], { previews: 'now' });
  const seen = await app.evaluate(() => (globalThis as unknown as { seen: string[][] }).seen);
  expect(seen.length).toBeGreaterThan(0);
  expect(seen.flat().filter((name) => !/^(MALLOC_ARENA_MAX|SystemRoot)$/.test(name))).toEqual([]);
  const { rows } = await call(page, 'item.list', { caseId, from: 0, count: 1 });
  expect(rows[0]!.hasPreview).toBe(true);
});
