import { Worker } from 'node:worker_threads';
import { JikimError } from '../../../shared/errors/index.ts';

export type HashRequest =
  | {
      readonly kind: 'bytes';
      readonly stream: number;
      readonly buffer: SharedArrayBuffer;
      readonly offset: number;
      readonly length: number;
    }
  | { readonly kind: 'finish'; readonly stream: number }
  | { readonly kind: 'abandon'; readonly stream: number };

export type HashReply =
  | { readonly kind: 'taken'; readonly stream: number }
  | { readonly kind: 'done'; readonly stream: number; readonly sha256: string; readonly sha512: string };

/** SHA-256 and SHA-512 in lower-case hexadecimal. */
export interface Digests {
  readonly sha256: string;
  readonly sha512: string;
}

/** Bytes in memory that the hashing thread sees too. */
export type SharedBytes = Uint8Array<SharedArrayBuffer>;

/** Hashes one stream. `update` resolves when the thread is done with the bytes, so that their memory may be used again. */
export interface StreamHash {
  update(bytes: SharedBytes): Promise<void>;
  finish(): Promise<Digests>;
  abandon(): void;
}

export interface HashThread {
  start(): StreamHash;
  /** Both hashes of bytes that lie whole in shared memory. */
  hash(bytes: SharedBytes): Promise<Digests>;
  close(): Promise<void>;
}

interface Waiting<T> {
  readonly resolve: (value: T) => void;
  readonly reject: (error: unknown) => void;
}

/** A thread that hashes while its owner does something else with the same bytes; nothing is copied between them. */
export function openHashThread(): HashThread {
  const worker = new Worker(new URL('./hash-worker.ts', import.meta.url));
  worker.unref();
  const taken = new Map<number, Waiting<void>[]>();
  const done = new Map<number, Waiting<Digests>>();
  let streams = 0;
  let failure: unknown;

  worker.on('message', (reply: HashReply) => {
    if (reply.kind === 'taken') taken.get(reply.stream)?.shift()?.resolve();
    else {
      done.get(reply.stream)?.resolve({ sha256: reply.sha256, sha512: reply.sha512 });
      forget(reply.stream);
    }
  });
  const fail = (error: unknown): void => {
    failure ??= error;
    for (const waiting of [...[...taken.values()].flat(), ...done.values()]) waiting.reject(failure);
  };
  worker.on('error', fail);
  // Without this, whoever waits for a thread that was closed or killed would wait for ever.
  worker.on('exit', () => fail(new JikimError('CANCELLED')));

  const send = (request: HashRequest): void => worker.postMessage(request);
  const forget = (stream: number): void => {
    taken.delete(stream);
    done.delete(stream);
  };

  function start(): StreamHash {
    const stream = streams++;
    taken.set(stream, []);
    return {
      update({ buffer, byteOffset, length }) {
        if (failure !== undefined) return Promise.reject(failure);
        return new Promise((resolve, reject) => {
          taken.get(stream)!.push({ resolve, reject });
          send({ kind: 'bytes', stream, buffer, offset: byteOffset, length });
        });
      },
      finish() {
        if (failure !== undefined) return Promise.reject(failure);
        return new Promise((resolve, reject) => {
          done.set(stream, { resolve, reject });
          send({ kind: 'finish', stream });
        });
      },
      abandon() {
        forget(stream);
        send({ kind: 'abandon', stream });
      },
    };
  }

  return {
    start,
    async hash(bytes) {
      const stream = start();
      const [, digests] = await Promise.all([stream.update(bytes), stream.finish()]);
      return digests;
    },
    async close() {
      await worker.terminate();
    },
  };
}
