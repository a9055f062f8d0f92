import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type LaunchedApp, launchApp } from '../app.ts';

let launched: LaunchedApp;

beforeAll(async () => {
  launched = await launchApp();
  await launched.page.getByRole('heading', { level: 1 }).waitFor();
});
afterAll(() => launched.close());

/** Runs in the page as its own script would, and hands over what the policy said to it. */
async function provoke(attempt: () => unknown): Promise<string> {
  launched.reports.take();
  await launched.page.evaluate(attempt);
  const said: string[] = [];
  await expect
    .poll(() => {
      said.push(...launched.reports.take());
      return said.length;
    })
    .toBeGreaterThan(0);
  return said.join('\n');
}

const isMarked = () => launched.page.evaluate(() => 'marked' in globalThis);

describe('the page cannot', () => {
  it('run a script that is written into it', async () => {
    const said = await provoke(() => {
      const script = document.createElement('script');
      script.append('globalThis.marked = true');
      document.body.append(script);
    });
    expect(said).toMatch(/Trusted|script-src/);
    expect(await isMarked()).toBe(false);
  });

  it('turn text into code', async () => {
    // From a timer: a function that a test runs is itself exempt from the rule.
    const said = await provoke(() => {
      setTimeout(() => {
        // biome-ignore lint/security/noGlobalEval: this is what must fail
        eval('globalThis.marked = true');
      });
    });
    expect(said).toMatch(/eval|Trusted/);
    expect(await isMarked()).toBe(false);
  });

  it('turn text into markup', async () => {
    const said = await provoke(() => {
      setTimeout(() => {
        document.body.insertAdjacentHTML('beforeend', '<img src="x">');
      });
    });
    expect(said).toContain('TrustedHTML');
    expect(await launched.page.locator('img[src="x"]').count()).toBe(0);
  });

  it('make a policy that would trust such text', async () => {
    const said = await provoke(() => {
      setTimeout(() => {
        (
          globalThis as unknown as { trustedTypes: { createPolicy(name: string, rules: object): void } }
        ).trustedTypes.createPolicy('own', {});
      });
    });
    expect(said).toMatch(/createPolicy|trusted-types/);
  });

  it('take in a style without the number of this load', async () => {
    const said = await provoke(() => {
      const style = document.createElement('style');
      style.append('h1 { color: rgb(1, 2, 3) !important }');
      document.head.append(style);
    });
    expect(said).toContain('style-src');
    const colour = await launched.page.evaluate(() => getComputedStyle(document.querySelector('h1')!).color);
    expect(colour).not.toBe('rgb(1, 2, 3)');
  });

  it.each([
    ['fetch an address', () => void fetch('https://example.org/').catch(() => {})],
    ['fetch even its own files', () => void fetch('/index.html').catch(() => {})],
    ['open a socket', () => void new WebSocket('wss://example.org/')],
    ['send a beacon', () => void navigator.sendBeacon('https://example.org/', 'x')],
    [
      'show a picture from elsewhere',
      () => void Object.assign(new Image(), { src: 'https://example.org/x.png' }),
    ],
    [
      'show a picture written into an address',
      () => void Object.assign(new Image(), { src: 'data:image/gif;base64,R0' }),
    ],
    [
      'hold a frame',
      () => document.body.append(Object.assign(document.createElement('iframe'), { src: '/index.html' })),
    ],
    ['start a worker', () => void setTimeout(() => new Worker('/worker.js'))],
    [
      'send a form',
      () => {
        const form = Object.assign(document.createElement('form'), {
          action: 'https://example.org/',
          method: 'post',
        });
        document.body.append(form);
        form.submit();
      },
    ],
    [
      'move its own base address',
      () =>
        document.head.append(Object.assign(document.createElement('base'), { href: 'https://example.org/' })),
    ],
  ])('%s', async (_, attempt) => {
    expect(await provoke(attempt)).toMatch(/Content Security Policy|Trusted/);
  });
});

describe('each load of the page', () => {
  it('has a number of its own for styles', async () => {
    const nonce = () =>
      launched.page.evaluate(() => document.querySelector<HTMLElement>('meta[nonce]')?.nonce);
    const first = await nonce();
    await launched.page.reload();
    const second = await nonce();
    expect(first).toMatch(/^[\w-]{24}$/);
    expect(second).toMatch(/^[\w-]{24}$/);
    expect(second).not.toBe(first);
  });
});
