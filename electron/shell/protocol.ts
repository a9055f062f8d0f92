import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import { protocol, type Session } from 'electron';
import { CAPTURE_PATH, type Captures } from './captures.ts';
import { contentPolicy, newNonce } from './security/content-policy.ts';
import { HOST, SCHEME } from './security/origin.ts';
import type { WorkerLink } from './worker-link.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

/** Must run before the app is ready. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true } },
  ]);
}

/** Serves our own pages from `root`, and pictures out of the open vault by id. Nothing of the vault touches a disk. */
export function servePages(
  session: Session,
  root: string,
  { link, captures }: { readonly link: WorkerLink; readonly captures: Pick<Captures, 'picture'> },
): void {
  session.protocol.handle(SCHEME, async (request) => {
    const { host, pathname } = new URL(request.url);
    if (host !== HOST || request.method !== 'GET') return refused(403);
    if (pathname.startsWith(CAPTURE_PATH)) return fromScreen(captures, pathname);
    return pathname.startsWith('/vault/') ? fromVault(link, pathname) : fromDisk(root, pathname);
  });
}

function fromScreen(captures: Pick<Captures, 'picture'>, pathname: string): Response {
  const bytes = captures.picture(pathname);
  return bytes === null ? refused(404) : unkept(bytes, 'image/png');
}

async function fromVault(link: WorkerLink, pathname: string): Promise<Response> {
  const found = await link.bytes(pathname);
  if (found === null) return refused(404);
  return unkept(found.bytes, found.contentType);
}

function unkept(bytes: Uint8Array, type: string): Response {
  return new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': type,
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    },
  });
}

/** A path that leads out of the folder, whatever its spelling, is refused. */
async function fromDisk(root: string, pathname: string): Promise<Response> {
  const file = pathIn(root, pathname);
  const type = file === null ? undefined : TYPES[extname(file)];
  if (file === null || type === undefined) return refused(403);
  try {
    const bytes = await readFile(file);
    return type.startsWith('text/html') ? page(bytes.toString('utf8')) : plain(bytes, type);
  } catch {
    return refused(404);
  }
}

function pathIn(root: string, pathname: string): string | null {
  let decoded: string;
  try {
    decoded = decodeURIComponent(pathname);
  } catch {
    return null;
  }
  if (decoded.includes('\0')) return null;
  const file = normalize(join(root, decoded));
  return file.startsWith(root + sep) ? file : null;
}

function page(html: string): Response {
  const nonce = newNonce();
  return new Response(html.replaceAll('%NONCE%', nonce), {
    headers: {
      'content-type': TYPES['.html']!,
      'content-security-policy': contentPolicy(nonce),
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
    },
  });
}

function plain(bytes: Buffer, type: string): Response {
  return new Response(new Uint8Array(bytes), {
    headers: { 'content-type': type, 'x-content-type-options': 'nosniff' },
  });
}

function refused(status: 403 | 404): Response {
  return new Response(null, { status });
}
