import type { Bytes } from '../../../shared/bytes.ts';
import { JikimError } from '../../../shared/errors/index.ts';
import { type Frame, toFrame } from './frames.ts';
import type { DecoderLimits } from './limits.ts';
import {
  type ChildMessage,
  childMessage,
  OPEN_READS,
  type OperationName,
  type ParentMessage,
} from './protocol.ts';
import { createChunkQueue } from './queue.ts';
import { type DecodeSource, type OpenSource, openSource } from './source.ts';
import { createWorkTimer } from './work-timer.ts';

export interface DecodeRequest {
  readonly operation: OperationName;
  readonly parameters: unknown;
  readonly sources: readonly DecodeSource[];
  /** Largest output in bytes, where it is not the decoder's limit. */
  readonly outputBytes?: number;
}

/** What a request gives: the head when it is known, then its bytes. */
export interface Reply {
  readonly head: unknown;
  readonly chunks: AsyncIterable<Bytes>;
  /** Gives the rest up, and the child with it: its answer is not what was asked for. */
  drop(reason: string): void;
}

/** The parent's side of one request in one child. */
export interface Exchange {
  readonly reply: Promise<Reply>;
  /** Settles when the child has finished or failed. What the reader has not taken yet is held here: a few chunks at most. */
  readonly ended: Promise<void>;
  start(): void;
  /** A frame from the child. A message that breaks the protocol fails the request. */
  take(frame: Frame): void;
  fail(error: Error): void;
}

/**
 * Runs the conversation of one request. `onBreach` is called when the child must not be used again: it broke the protocol,
 * took too long, or the reader went away before the end.
 */
export function createExchange(
  id: number,
  request: DecodeRequest,
  limits: DecoderLimits,
  send: (frame: Bytes) => Promise<void>,
  onBreach: () => void,
): Exchange {
  const inputs: OpenSource[] = request.sources.map(openSource);
  const say = (message: ParentMessage, payload?: Uint8Array) => send(toFrame(message, payload));
  const head = Promise.withResolvers<Reply>();
  const ended = Promise.withResolvers<void>();
  const timer = createWorkTimer(limits.timeMs, () =>
    breach(new JikimError('DECODE_TIMEOUT', { seconds: limits.timeMs / 1000 })),
  );
  const outputBytes = request.outputBytes ?? limits.outputBytes;
  let received = 0;
  let openReads = 0;
  let settled = false;

  const queue = createChunkQueue({
    onTaken: () => {
      timer.start();
      void say({ type: 'credit', id });
    },
    onDropped: () => {
      if (!settled) breach(new JikimError('CANCELLED'));
    },
  });

  const settle = (error?: Error): void => {
    if (settled) return;
    settled = true;
    timer.stop();
    if (error) head.reject(error);
    else head.reject(new JikimError('DECODE_PROTOCOL', { reason: 'no result' }));
    queue.end(error);
    for (const input of inputs) void input.close().catch(() => {});
    ended.resolve();
  };
  const breach = (error: Error): void => {
    settle(error);
    onBreach();
  };
  const refuse = (reason: string): void => breach(new JikimError('DECODE_PROTOCOL', { reason }));

  const answer = async (message: ChildMessage & { type: 'read' }): Promise<void> => {
    const input = inputs[message.input];
    if (!input) return refuse('input');
    if (++openReads > OPEN_READS) return refuse('reads');
    timer.stop();
    try {
      const bytes = await input.read(message.offset, message.length);
      if (settled) return;
      timer.start();
      await say({ type: 'data', id, read: message.read }, bytes);
      openReads--;
    } catch (error) {
      breach(error instanceof Error ? error : new Error(String(error)));
    }
  };

  const takeChunk = (bytes: Bytes): void => {
    received += bytes.length;
    timer.restart();
    if (bytes.length === 0) refuse('chunk');
    else if (received > outputBytes) breach(new JikimError('DECODE_TOO_LARGE', { reason: 'output' }));
    else if (!queue.push(bytes)) refuse('credit');
    else if (queue.isFull()) timer.stop();
  };

  /** The child's own word counts where its memory cannot be seen from outside. */
  const watchMemory = (residentBytes: number): void => {
    if (residentBytes > limits.residentBytes) breach(memoryError(limits));
  };

  const takeMessage = (message: ChildMessage, payload: Bytes): void => {
    if (message.id !== id) refuse('id');
    else if (message.type === 'read') void answer(message);
    else if (message.type === 'head')
      head.resolve({ head: message.head, chunks: queue.chunks, drop: refuse });
    else if (message.type === 'chunk') takeChunk(payload);
    else if (message.type === 'memory') watchMemory(message.residentBytes);
    else if (message.type === 'done') settle();
    else settle(new JikimError(message.code, { reason: message.reason }));
  };

  // A reply nobody waits for must not end the process; who does wait still sees the error.
  head.promise.catch(() => {});
  return {
    reply: head.promise,
    ended: ended.promise,
    start() {
      void say({
        type: 'request',
        id,
        operation: request.operation,
        parameters: request.parameters,
        inputs: inputs.map(({ size }) => ({ size })),
        inputBytes: limits.inputBytes,
      });
      timer.start();
    },
    take(frame) {
      if (settled) return;
      const parsed = childMessage.safeParse(frame.message);
      if (parsed.success) takeMessage(parsed.data, frame.payload);
      else refuse('message');
    },
    fail: settle,
  };
}

export function memoryError(limits: DecoderLimits): JikimError {
  return new JikimError('DECODE_MEMORY', { mebibytes: Math.round(limits.residentBytes / 2 ** 20) });
}
