import { type Wanted, wantedRange } from './range.ts';
import type { WorkerLink } from './worker-link.ts';

type Source = Pick<WorkerLink, 'find' | 'read'>;

/** Kept nowhere, and shown as nothing else than what our own look at the bytes found. */
const SEALED = { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' };

/** Bytes of the open vault, decrypted as the page takes them: one row at a time is in memory. */
export async function answerFromVault(link: Source, path: string, range: string | null): Promise<Response> {
  const found = await link.find(path);
  if (found === null) return new Response(null, { status: 404 });
  const { contentType, size } = found;
  const headers = { ...SEALED, 'content-type': contentType, 'accept-ranges': 'bytes' };
  const wanted = wantedRange(range, size);
  if (wanted.kind === 'beyond')
    return new Response(null, { status: 416, headers: { ...headers, 'content-range': `bytes */${size}` } });
  // The first bytes before any header: what cannot be read is then said to be missing, not cut short.
  const first = await link.read(path, wanted.start, wanted.end);
  if (first === null) return new Response(null, { status: 404 });
  const part = wanted.kind === 'part';
  return new Response(streamOf(link, path, wanted, first), {
    status: part ? 206 : 200,
    headers: {
      ...headers,
      'content-length': String(wanted.end - wanted.start),
      ...(part ? { 'content-range': `bytes ${wanted.start}-${wanted.end - 1}/${size}` } : {}),
    },
  });
}

type Bounds = Exclude<Wanted, { kind: 'beyond' }>;

/** Asks for the next bytes only when the page has taken those before; a page that stops leaves nothing open. */
function streamOf(link: Source, path: string, { start, end }: Bounds, first: Uint8Array): ReadableStream {
  let next: Uint8Array | null = first;
  let position = start;
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const bytes = next ?? (await link.read(path, position, end));
        next = null;
        if (bytes === null || bytes.length === 0) return controller.error(new Error('bytes are gone'));
        position += bytes.length;
        controller.enqueue(bytes);
        if (position >= end) controller.close();
      },
    },
    { highWaterMark: 0 },
  );
}
