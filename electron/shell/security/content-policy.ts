import { randomBytes } from 'node:crypto';

/** Random for every load of the page. */
export function newNonce(): string {
  return randomBytes(18).toString('base64url');
}

/**
 * What the page may do: run and show what is its own. The nonce lets the two style tags of the interface library in;
 * whatever else is injected as style, script or markup is refused.
 */
export function contentPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self'",
    "media-src 'self'",
    "font-src 'self'",
    "connect-src 'none'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ');
}
