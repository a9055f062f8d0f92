import { closeSync, fsyncSync, openSync, writeSync } from 'node:fs';
import { Writable } from 'node:stream';

/**
 * A new file that is written in step with the document and flushed to the disk before it ends. Each piece is on its way
 * when `write` returns, so pictures can be freed one by one: an asynchronous stream would hold dozens.
 * Fails where the file exists.
 */
export function newFile(path: string): Writable {
  const file = openSync(path, 'wx', 0o600);
  return new Writable({
    decodeStrings: false,
    write: (chunk: Uint8Array, _encoding, done) => done(attempt(() => writeAll(file, chunk))),
    final: (done) => done(attempt(() => fsyncSync(file))),
    destroy: (error, done) => done(attempt(() => closeSync(file)) ?? error),
  });
}

function writeAll(file: number, chunk: Uint8Array): void {
  for (let written = 0; written < chunk.length; ) written += writeSync(file, chunk, written);
}

function attempt(act: () => void): Error | null {
  try {
    act();
    return null;
  } catch (error) {
    return error as Error;
  }
}
