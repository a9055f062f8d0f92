import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type LaunchedApp, launchApp } from '../app.ts';

let launched: LaunchedApp;

beforeAll(async () => {
  launched = await launchApp();
});
afterAll(() => launched.close());

const ask = (url: string, method = 'GET') =>
  launched.app.evaluate(
    async ({ session }, asked) => {
      const response = await session.fromPartition('jikim').fetch(asked.url, { method: asked.method });
      const { status, headers } = response;
      return { status, headers: Object.fromEntries(headers), text: await response.text() };
    },
    { url, method },
  );

describe('the address of the app', () => {
  it('serves its page with the policy, as nothing else than what it says to be', async () => {
    const { status, headers } = await ask('app://jikim/index.html');
    expect(status).toBe(200);
    expect(headers['content-security-policy']).toContain("default-src 'none'");
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['referrer-policy']).toBe('no-referrer');
  });

  it.each([
    'app://jikim/..%2fmain/index.js',
    'app://jikim/%2e%2e/main/index.js',
    'app://jikim/assets/..%2f..%2fmain%2findex.js',
    'app://jikim/..%5c..%5cpackage.json',
    'app://jikim/%2fetc%2fpasswd',
    'app://jikim/index.html%00.js',
    'app://jikim/%',
    'app://jikim/',
    'app://other/index.html',
    'app://jikim.example.org/index.html',
  ])('serves nothing for %s', async (url) => {
    const { status, text } = await ask(url);
    expect(status).toBeGreaterThanOrEqual(403);
    expect(text).toBe('');
  });

  it.each(['POST', 'PUT', 'DELETE'])('takes no %s', async (method) => {
    expect((await ask('app://jikim/index.html', method)).status).toBe(403);
  });

  it.each(['original', 'preview', 'nothing', '..%2f..%2fvault.db'])(
    'gives nothing of a vault that is not open: %s',
    async (part) => {
      const { status, text } = await ask(`app://jikim/vault/item/1/${part}`);
      expect({ status, text }).toEqual({ status: 404, text: '' });
    },
  );
});
