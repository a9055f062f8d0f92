import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import {
  bytesSource,
  createDecoder,
  createForkHost,
  type DecoderHost,
  defaultLimits,
} from '../../../electron/core/decode/index.ts';
import { codeOf, picture } from './samples.ts';

const child = (name: string): DecoderHost => {
  const folder = fileURLToPath(new URL('children', import.meta.url));
  return createForkHost({ childModule: `${folder}/${name}.ts`, readable: [folder] });
};
const source = bytesSource(Buffer.from('x'));
const close: (() => Promise<void>)[] = [];
afterAll(async () => {
  for (const end of close) await end();
});

function decoderOf(name: string, limits = {}) {
  const decoder = createDecoder({ host: child(name), limits: { children: 1, ...limits } });
  close.push(() => decoder.close());
  return decoder;
}

describe('a child', () => {
  it('has no environment, no arguments, and may not read, write, run or make code', async () => {
    const { fields } = await decoderOf('looking-around').readMetadata(source);
    expect(fields.map(({ value }) => value)).toEqual([
      expect.stringMatching(/^environment: (?:MALLOC_ARENA_MAX|NODE_CHANNEL\w+|SystemRoot| )*$/),
      'arguments: 2',
      'read /etc/passwd: ERR_ACCESS_DENIED',
      'read the repository: ERR_ACCESS_DENIED',
      'list the temporary folder: ERR_ACCESS_DENIED',
      'write: ERR_ACCESS_DENIED',
      'run a program: ERR_ACCESS_DENIED',
      'start a worker: ERR_ACCESS_DENIED',
      'make code of text: failed',
    ]);
    expect(existsSync('/tmp/jikim-child-was-here')).toBe(false);
  });

  it('serves one scope: another case gets another process, the same case the same', async () => {
    const decoder = decoderOf('own-number');
    const pid = async (scope: string) => (await decoder.readMetadata(source, { scope })).fields[0]!.value;
    const [first, again, other, back] = [await pid('a'), await pid('a'), await pid('b'), await pid('a')];
    expect(again).toBe(first);
    expect(new Set([first, other, back]).size).toBe(3);
  });

  it('is replaced after its share of requests', async () => {
    const decoder = decoderOf('own-number', { requestsPerChild: 2 });
    const pids: string[] = [];
    for (let at = 0; at < 5; at++) pids.push((await decoder.readMetadata(source)).fields[0]!.value);
    expect(new Set(pids).size).toBe(3);
  });

  it('two children work at the same time, and no third is started', async () => {
    let started = 0;
    const real = createForkHost();
    const host: DecoderHost = {
      start(...call) {
        started++;
        return real.start(...call);
      },
    };
    const decoder = createDecoder({ host });
    close.push(() => decoder.close());
    const png = bytesSource(await picture().png().toBuffer());
    await Promise.all(Array.from({ length: 12 }, () => decoder.makePreview(png)));
    expect(started).toBe(defaultLimits.children);
  });
});

it('a parent that forgets to close its decoder can end all the same', () => {
  const script = fileURLToPath(new URL('children/not-closing.ts', import.meta.url));
  expect(execFileSync(process.execPath, [script], { encoding: 'utf8', timeout: 30_000 })).toBe(
    'application/pdf\n',
  );
});

describe('cancelling', () => {
  it('ends a request under way, and the next works', async () => {
    const decoder = createDecoder({ limits: { children: 1 } });
    close.push(() => decoder.close());
    const stop = new AbortController();
    const endless = {
      size: 5,
      read: () => new Promise<Uint8Array>(() => stop.abort()),
    };
    expect(await codeOf(decoder.makePreview(endless, { signal: stop.signal }))).toBe('CANCELLED');
    expect(await codeOf(decoder.makePreview(bytesSource(await picture().png().toBuffer())))).toBe('none');
  });

  it('takes a waiting request out of the line', async () => {
    const decoder = decoderOf('misbehaving', { timeMs: 400 });
    const stop = new AbortController();
    const stuck = codeOf(decoder.makePreview(source, { edge: 19 }));
    const waiting = codeOf(decoder.makePreview(source, { edge: 19, signal: stop.signal }));
    stop.abort();
    expect(await waiting).toBe('CANCELLED');
    expect(await stuck).toBe('DECODE_TIMEOUT');
  });

  it('an aborted signal and a closed decoder start nothing', async () => {
    const decoder = decoderOf('own-number');
    expect(await codeOf(decoder.readMetadata(source, { signal: AbortSignal.abort() }))).toBe('CANCELLED');
    await decoder.close();
    expect(await codeOf(decoder.readMetadata(source))).toBe('CANCELLED');
  });

  it('closing fails what is under way', async () => {
    const decoder = decoderOf('misbehaving');
    const stuck = codeOf(decoder.makePreview(source, { edge: 19 }));
    await decoder.close();
    expect(await stuck).toBe('CANCELLED');
  });

  it('an error of the source is handed on as it is', async () => {
    const decoder = createDecoder({ limits: { children: 1 } });
    close.push(() => decoder.close());
    const failing = { size: 5, read: () => Promise.reject(new Error('the disk is gone')) };
    expect(await codeOf(decoder.makePreview(failing))).toBe('Error: the disk is gone');
    expect(await codeOf(decoder.makePreview(bytesSource(await picture().png().toBuffer())))).toBe('none');
  });
});
