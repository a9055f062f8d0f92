import { Socket } from 'node:net';
import { createFrameReader, type Frame, toFrame } from '../../../../electron/core/decode/frames.ts';

/** A child of the tests: answers requests as told, over the same pipe as the real one. */
export function answer(
  act: (request: { id: number }, say: (message: unknown, payload?: Uint8Array) => void) => void,
): void {
  const pipe = new Socket({ fd: 4 });
  const say = (message: unknown, payload?: Uint8Array) => {
    pipe.write(toFrame(message, payload));
  };
  pipe.on('close', () => process.exit(0));
  pipe.on(
    'data',
    createFrameReader((frame: Frame) => {
      const message = frame.message as { type: string; id: number };
      if (message.type === 'request') act(message, say);
    }),
  );
}

/** A readMetadata head that carries lines of text. */
export function metadata(lines: readonly string[]): unknown {
  const fields = lines.map((value, at) => ({ group: 'test', name: String(at), value }));
  return { type: 'test', image: null, fields, truncated: false, damaged: false };
}
