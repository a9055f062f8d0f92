import { EventEmitter } from 'node:events';
import { describe, expect, it } from 'vitest';
import { contentPolicy, newNonce } from '../../electron/shell/security/content-policy.ts';
import { denyNavigation } from '../../electron/shell/security/navigation.ts';
import { START } from '../../electron/shell/security/origin.ts';

function isPrevented(event: string, url: string): boolean {
  let prevented = false;
  const preventDefault = (): void => {
    prevented = true;
  };
  const contents = Object.assign(new EventEmitter(), { setWindowOpenHandler() {} });
  denyNavigation(contents as never);
  contents.emit(event, { url, preventDefault });
  return prevented;
}

describe.each(['will-navigate', 'will-redirect', 'will-frame-navigate'])('%s', (event) => {
  it.each([
    'app://jikim/vault/item/itm_a/preview',
    'app://jikim/assets/index.js',
    'app://jikim/',
    `${START}?a`,
    `${START}#a`,
    'app://other/index.html',
    'https://example.org/',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'about:blank',
    'data:text/html,a',
    'blob:app://jikim/a',
    '',
  ])('is prevented to %j', (url) => {
    expect(isPrevented(event, url)).toBe(true);
  });

  it('is let through to the start, which is a reload', () => {
    expect(isPrevented(event, START)).toBe(false);
  });
});

it('the page connects to nothing, its own scheme included', () => {
  const rules = contentPolicy(newNonce()).split('; ');
  expect(rules).toContain("connect-src 'none'");
  expect(rules).toContain("default-src 'none'");
  expect(rules.filter((rule) => /unsafe|https?:|\*|data:|blob:/.test(rule))).toEqual([]);
});
