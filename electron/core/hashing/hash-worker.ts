import { createHash, type Hash } from 'node:crypto';
import { parentPort } from 'node:worker_threads';
import type { HashReply, HashRequest } from './hash-thread.ts';

// Both hashes of a stream, on a core of their own while the vault's thread encrypts and writes.
const port = parentPort!;
const running = new Map<number, { sha256: Hash; sha512: Hash }>();

port.on('message', (request: HashRequest) => {
  if (request.kind === 'chunk') update(request.stream, request.bytes);
  else finish(request.stream, request.kind === 'finish');
});

function update(stream: number, bytes: ArrayBuffer): void {
  let hashes = running.get(stream);
  if (hashes === undefined) {
    hashes = { sha256: createHash('sha256'), sha512: createHash('sha512') };
    running.set(stream, hashes);
  }
  const view = new Uint8Array(bytes);
  hashes.sha256.update(view);
  hashes.sha512.update(view);
  port.postMessage({ kind: 'taken', stream } satisfies HashReply);
}

function finish(stream: number, wanted: boolean): void {
  const hashes = running.get(stream) ?? { sha256: createHash('sha256'), sha512: createHash('sha512') };
  running.delete(stream);
  if (!wanted) return;
  const reply: HashReply = {
    kind: 'done',
    stream,
    sha256: hashes.sha256.digest('hex'),
    sha512: hashes.sha512.digest('hex'),
  };
  port.postMessage(reply);
}
