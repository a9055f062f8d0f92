import { describe, expect, it } from 'vitest';
import { answerFromVault } from '../../electron/shell/vault-bytes.ts';

const ROW = 10;
const BYTES = Uint8Array.from({ length: 25 }, (_, at) => at);

/** A vault of one thing, whose rows hold ten bytes; `gone` from that many readings on. */
function vault(gone = Number.POSITIVE_INFINITY) {
  const reads: [number, number][] = [];
  return {
    reads,
    find: async (path: string) => (path === '/a' ? { contentType: 'audio/wav', size: BYTES.length } : null),
    async read(_path: string, start: number, end: number) {
      reads.push([start, end]);
      if (reads.length > gone) return null;
      return BYTES.slice(start, Math.min(end, (Math.floor(start / ROW) + 1) * ROW));
    },
  };
}

describe('an answer from the vault', () => {
  it('is whole and not to be kept where no range is asked for', async () => {
    const response = await answerFromVault(vault(), '/a', null);
    expect(response.status).toBe(200);
    expect(Object.fromEntries(response.headers)).toEqual({
      'accept-ranges': 'bytes',
      'cache-control': 'no-store',
      'content-length': '25',
      'content-type': 'audio/wav',
      'x-content-type-options': 'nosniff',
    });
    expect(await response.bytes()).toEqual(BYTES);
  });

  it('holds the part that was asked for, and says which', async () => {
    const response = await answerFromVault(vault(), '/a', 'bytes=8-21');
    expect([response.status, response.headers.get('content-range')]).toEqual([206, 'bytes 8-21/25']);
    expect(await response.bytes()).toEqual(BYTES.slice(8, 22));
  });

  it('is none where there are no such bytes, and says how many there are', async () => {
    const source = vault();
    const response = await answerFromVault(source, '/a', 'bytes=25-');
    expect([response.status, response.headers.get('content-range')]).toEqual([416, 'bytes */25']);
    expect(await response.text()).toBe('');
    expect(source.reads).toEqual([]);
  });

  it('is none where there is nothing, and where its first bytes cannot be read', async () => {
    expect((await answerFromVault(vault(), '/b', null)).status).toBe(404);
    expect((await answerFromVault(vault(0), '/a', null)).status).toBe(404);
  });

  it('reads a row when the page has taken the one before, and no further when it stops', async () => {
    const source = vault();
    const reader = (await answerFromVault(source, '/a', null)).body!.getReader();
    expect(source.reads).toEqual([[0, 25]]);
    expect((await reader.read()).value).toEqual(BYTES.slice(0, 10));
    expect((await reader.read()).value).toEqual(BYTES.slice(10, 20));
    expect(source.reads).toEqual([
      [0, 25],
      [10, 25],
    ]);
    await reader.cancel();
    expect(source.reads.length).toBe(2);
  });

  it('breaks off where the vault is locked in the middle: it is never ended as if it were whole', async () => {
    const response = await answerFromVault(vault(1), '/a', null);
    await expect(response.bytes()).rejects.toThrow('bytes are gone');
  });
});
