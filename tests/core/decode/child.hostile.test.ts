import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { bytesSource, createDecoder, createForkHost } from '../../../electron/core/decode/index.ts';
import { codeOf } from './samples.ts';

const folder = fileURLToPath(new URL('children', import.meta.url));
const host = (name: string) => createForkHost({ childModule: `${folder}/${name}.ts`, readable: [folder] });
const limits = { children: 1, timeMs: 20_000, residentBytes: 250 * 2 ** 20 };
const decoder = createDecoder({ host: host('misbehaving'), limits });
const quick = createDecoder({ host: host('misbehaving'), limits: { ...limits, timeMs: 3000 } });
const healthy = createDecoder({ host: host('own-number'), limits });
afterAll(async () => {
  for (const one of [decoder, quick, healthy]) await one.close();
});

const source = bytesSource(Buffer.from('x'));
const misbehave = (edge: number) => codeOf(decoder.makePreview(source, { edge }));

describe('a child that', () => {
  it.each([
    ['ends itself', 16, 'DECODE_DIED'],
    ['is killed', 17, 'DECODE_DIED'],
    ['says something unknown', 20, 'DECODE_PROTOCOL'],
    ['gives a result of the wrong shape', 21, 'DECODE_PROTOCOL'],
    ['answers another request', 22, 'DECODE_PROTOCOL'],
    ['sends an empty chunk', 23, 'DECODE_PROTOCOL'],
    ['sends more than it has credit for', 24, 'DECODE_PROTOCOL'],
    ['names a failure that is not its own', 25, 'DECODE_PROTOCOL'],
    ['puts control characters into a reason', 26, 'DECODE_PROTOCOL'],
    ['reads an input that is not there', 27, 'DECODE_PROTOCOL'],
    ['reads before the beginning', 28, 'DECODE_PROTOCOL'],
    ['reads too much at once', 29, 'DECODE_PROTOCOL'],
    ['ends without a result', 30, 'DECODE_PROTOCOL'],
    ['adds a field', 31, 'DECODE_PROTOCOL'],
    ['takes memory', 32, 'DECODE_MEMORY'],
    ['asks for more than it can take', 33, 'DECODE_PROTOCOL'],
    ['says that it holds a terabyte', 34, 'DECODE_MEMORY'],
  ])('%s costs its item %#', async (_name, edge, code) => {
    expect(await misbehave(edge)).toBe(code);
  });

  it.each([
    ['never stops', 18],
    ['never answers', 19],
  ])('%s is stopped by the time limit, and the next request has a new child', async (_name, edge) => {
    expect(await codeOf(quick.makePreview(source, { edge }))).toBe('DECODE_TIMEOUT');
    expect(await codeOf(quick.makePreview(source, { edge: 16 }))).toBe('DECODE_DIED');
  });

  it('announces a frame of four gigabytes is ended before a byte of it is kept', async () => {
    const broken = createDecoder({ host: host('broken-frames'), limits });
    const before = process.memoryUsage().rss;
    expect(await codeOf(broken.makePreview(source))).toBe('DECODE_PROTOCOL');
    expect(process.memoryUsage().rss - before).toBeLessThan(200 * 2 ** 20);
    await broken.close();
  });

  it('cannot be started is an item failure as well', async () => {
    const missing = createDecoder({ host: host('no-such-child'), limits });
    expect(await codeOf(missing.makePreview(source))).toBe('DECODE_DIED');
    await missing.close();
  });

  it('behaves is believed, by the same limits', async () => {
    expect(await codeOf(healthy.readMetadata(source))).toBe('none');
  });
});
