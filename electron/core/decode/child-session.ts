import { type Bytes, concatBytes } from '../../../shared/bytes.ts';
import { DecodeFailure, toReason } from './failure.ts';
import { CHUNK_BYTES, type Frame, toFrame } from './frames.ts';
import { operations } from './operations/index.ts';
import {
  type ChildMessage,
  OUTPUT_CREDITS,
  type ParentMessage,
  parentMessage,
  type RequestMessage,
} from './protocol.ts';

/** One input of an operation, pulled from the parent piece by piece. */
export interface Input {
  /** Bytes in the input, or null where the source does not know. */
  readonly size: number | null;
  /** At most `length` bytes at `offset`; fewer only at the end. */
  read(offset: number, length: number): Promise<Bytes>;
  /** The first bytes, kept for `all`, since a stream cannot be read twice. */
  start(length: number): Promise<Bytes>;
  /** The whole input, after nothing or a `start`. Fails with DECODE_TOO_LARGE beyond the parent's limit. */
  all(): Promise<Bytes>;
}

/** What an operation sees of the world. */
export interface Task {
  readonly inputs: readonly Input[];
  /** The result, said once, before any chunk. */
  head(head: unknown): void;
  /** Output bytes; resolves when the parent is ready for more. */
  write(bytes: Uint8Array): Promise<void>;
}

export type Operation = (task: Task, parameters: unknown) => Promise<void>;

interface Exchange {
  readonly task: Task;
  take(message: ParentMessage, payload: Bytes): void;
}

/** Answers frames from the parent. Throws on a breach of the protocol, which ends the child. */
export function serve(send: (frame: Bytes) => void): (frame: Frame) => void {
  let current: { id: number; exchange: Exchange } | undefined;
  return ({ message, payload }) => {
    const parsed = parentMessage.parse(message);
    if (parsed.type !== 'request') {
      if (current?.id === parsed.id) current.exchange.take(parsed, payload);
      return;
    }
    const say = (answer: ChildMessage, bytes?: Uint8Array) => send(toFrame(answer, bytes));
    const exchange = createExchange(parsed, say);
    current = { id: parsed.id, exchange };
    void perform(parsed, exchange.task, say);
  };
}

const MEMORY_EVERY_MS = 200;

async function perform(
  request: RequestMessage,
  task: Task,
  say: (answer: ChildMessage) => void,
): Promise<void> {
  const memory = setInterval(
    () => say({ type: 'memory', id: request.id, residentBytes: process.memoryUsage.rss() }),
    MEMORY_EVERY_MS,
  );
  try {
    await operations[request.operation](task, request.parameters);
    clearInterval(memory);
    say({ type: 'done', id: request.id });
  } catch (error) {
    clearInterval(memory);
    const code = error instanceof DecodeFailure ? error.code : 'DECODE_FAILED';
    say({
      type: 'failed',
      id: request.id,
      code,
      reason: toReason(error instanceof Error ? error.message : ''),
    });
  }
}

function createExchange(
  request: RequestMessage,
  say: (answer: ChildMessage, bytes?: Uint8Array) => void,
): Exchange {
  const { id } = request;
  const reads = new Map<number, (bytes: Bytes) => void>();
  let nextRead = 0;
  let credits = OUTPUT_CREDITS;
  let wake: (() => void) | undefined;

  const read = (input: number, offset: number, length: number): Promise<Bytes> =>
    new Promise((resolve) => {
      const number = nextRead++;
      reads.set(number, resolve);
      say({ type: 'read', id, read: number, input, offset, length });
    });

  const writeChunk = async (bytes: Uint8Array): Promise<void> => {
    while (credits === 0) await new Promise<void>((resolve) => (wake = resolve));
    credits--;
    say({ type: 'chunk', id }, bytes);
  };

  return {
    task: {
      inputs: request.inputs.map(({ size }, index) =>
        toInput(size, request.inputBytes, read.bind(null, index)),
      ),
      head: (head) => say({ type: 'head', id, head }),
      async write(bytes) {
        for (let at = 0; at < bytes.length; at += CHUNK_BYTES) {
          await writeChunk(bytes.subarray(at, at + CHUNK_BYTES));
        }
      },
    },
    take(message, payload) {
      if (message.type === 'credit') {
        credits++;
        wake?.();
      } else if (message.type === 'data') {
        reads.get(message.read)?.(payload);
        reads.delete(message.read);
      }
    },
  };
}

function toInput(
  size: number | null,
  limit: number,
  readChunk: (offset: number, length: number) => Promise<Bytes>,
): Input {
  const read = async (offset: number, length: number): Promise<Bytes> => {
    const parts: Bytes[] = [];
    let held = 0;
    while (held < length) {
      const part = await readChunk(offset + held, Math.min(CHUNK_BYTES, length - held));
      if (part.length === 0) break;
      parts.push(part);
      held += part.length;
    }
    return parts.length === 1 ? parts[0]! : concatBytes(...parts);
  };
  let first: Bytes = new Uint8Array(0);
  return {
    size,
    read,
    async start(length) {
      first = await read(0, length);
      return first;
    },
    async all() {
      if (size !== null && size > limit) throw new DecodeFailure('DECODE_TOO_LARGE', `${size} bytes`);
      const rest = await read(first.length, Math.max(0, (size ?? limit + 1) - first.length));
      if (first.length + rest.length > limit)
        throw new DecodeFailure('DECODE_TOO_LARGE', 'more bytes than allowed');
      return concatBytes(first, rest);
    },
  };
}
