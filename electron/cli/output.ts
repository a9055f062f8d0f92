import type { Writable } from 'node:stream';

/** Whoever read the output closed it (`jikim log | head`): their choice and no failure, but nothing more need be made. */
export class ReaderLeft extends Error {
  override readonly name = 'ReaderLeft';
}

export interface Output {
  readonly out: (text: string) => void;
  readonly drained: () => Promise<void>;
}

/** A stream for commands to print to. `drained` rejects where anything printed so far did not go out. */
export function toOutput(stream: Writable): Output {
  // Each write says itself how it ended; without a listener the event would end the process with the vault open.
  stream.on('error', () => {});
  let printed = Promise.resolve();
  return {
    out(text) {
      printed = Promise.all([printed, write(stream, text)]).then(() => {});
      printed.catch(() => {});
    },
    drained: () => printed,
  };
}

function write(stream: Writable, text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    stream.write(text, (error) => (error ? reject(toLeft(error)) : resolve()));
  });
}

function toLeft(error: NodeJS.ErrnoException): Error {
  return error.code === 'EPIPE' ? new ReaderLeft('the reader closed the output', { cause: error }) : error;
}
