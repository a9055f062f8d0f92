import { Worker } from 'node:worker_threads';

export type HashRequest =
  | { readonly kind: 'chunk'; readonly stream: number; readonly bytes: ArrayBuffer }
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

/** Hashes one stream. `update` resolves when the thread has room again, so memory stays constant. */
export interface StreamHash {
  update(bytes: Uint8Array): Promise<void>;
  finish(): Promise<Digests>;
  abandon(): void;
}

export interface HashThread {
  start(): StreamHash;
  close(): Promise<void>;
}

/** Chunks that may be on their way to the thread at once, for all streams together. */
const MOST_UNDER_WAY = 16;

interface Waiting {
  readonly resolve: (digests: Digests) => void;
  readonly reject: (error: unknown) => void;
}

/** A thread that hashes while its owner does something else. */
export function openHashThread(): HashThread {
  const worker = new Worker(new URL('./hash-worker.ts', import.meta.url));
  worker.unref();
  const finished = new Map<number, Waiting>();
  const waitingForRoom: (() => void)[] = [];
  let underWay = 0;
  let nextStream = 0;
  let failure: unknown;

  worker.on('message', (reply: HashReply) => {
    if (reply.kind === 'taken') {
      underWay--;
      waitingForRoom.shift()?.();
      return;
    }
    finished.get(reply.stream)?.resolve({ sha256: reply.sha256, sha512: reply.sha512 });
    finished.delete(reply.stream);
  });
  worker.on('error', (error) => {
    failure = error;
    for (const waiting of finished.values()) waiting.reject(error);
    for (const resume of waitingForRoom.splice(0)) resume();
  });

  const send = (request: HashRequest, transfer: ArrayBuffer[] = []): void =>
    worker.postMessage(request, transfer);

  return {
    start() {
      const stream = nextStream++;
      return {
        async update(bytes) {
          // A copy travels: the caller goes on to write the same bytes.
          const copy = bytes.slice().buffer as ArrayBuffer;
          underWay++;
          send({ kind: 'chunk', stream, bytes: copy }, [copy]);
          if (underWay > MOST_UNDER_WAY) await new Promise<void>((resolve) => waitingForRoom.push(resolve));
          if (failure !== undefined) throw failure;
        },
        finish() {
          if (failure !== undefined) return Promise.reject(failure);
          return new Promise((resolve, reject) => {
            finished.set(stream, { resolve, reject });
            send({ kind: 'finish', stream });
          });
        },
        abandon() {
          send({ kind: 'abandon', stream });
        },
      };
    },
    async close() {
      await worker.terminate();
    },
  };
}
