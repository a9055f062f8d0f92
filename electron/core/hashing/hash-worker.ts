import { createHash, type Hash } from 'node:crypto';
import { parentPort } from 'node:worker_threads';
import type { HashReply, HashRequest } from './hash-thread.ts';

// Both hashes of files, on a core of their own while the vault's thread encrypts and writes the same shared bytes.
const port = parentPort!;
const running = new Map<number, { sha256: Hash; sha512: Hash }>();

port.on('message', (request: HashRequest) => {
  if (request.kind === 'bytes') update(request);
  else if (request.kind === 'finish') finish(request.stream);
  else running.delete(request.stream);
});

function update({ stream, buffer, offset, length }: HashRequest & { kind: 'bytes' }): void {
  const { sha256, sha512 } = hashesOf(stream);
  const bytes = new Uint8Array(buffer, offset, length);
  sha256.update(bytes);
  sha512.update(bytes);
  reply({ kind: 'taken', stream });
}

function finish(stream: number): void {
  const { sha256, sha512 } = hashesOf(stream);
  running.delete(stream);
  reply({ kind: 'done', stream, sha256: sha256.digest('hex'), sha512: sha512.digest('hex') });
}

function hashesOf(stream: number): { sha256: Hash; sha512: Hash } {
  let hashes = running.get(stream);
  if (hashes === undefined) {
    hashes = { sha256: createHash('sha256'), sha512: createHash('sha512') };
    running.set(stream, hashes);
  }
  return hashes;
}

function reply(message: HashReply): void {
  port.postMessage(message);
}
