import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  CHUNK_BYTES,
  createFrameReader,
  type Frame,
  MESSAGE_BYTES,
  toFrame,
} from '../../../electron/core/decode/frames.ts';
import { concatBytes } from '../../../shared/bytes.ts';

const frame = fc.record({
  message: fc.record({ type: fc.string({ maxLength: 20 }), id: fc.nat() }),
  payload: fc.uint8Array({ maxLength: 200 }),
});

it('frames come out as they went in, however the stream is cut', () => {
  fc.assert(
    fc.property(
      fc.array(frame, { maxLength: 8 }),
      fc.array(fc.integer({ min: 1, max: 64 }), { minLength: 1 }),
      (frames, cuts) => {
        const stream = concatBytes(...frames.map(({ message, payload }) => toFrame(message, payload)));
        const out: Frame[] = [];
        const read = createFrameReader((one) => out.push(one));
        for (let at = 0, cut = 0; at < stream.length; cut++) {
          const length = cuts[cut % cuts.length]!;
          read(stream.subarray(at, at + length));
          at += length;
        }
        expect(out.map(({ message, payload }) => ({ message, payload: [...payload] }))).toEqual(
          frames.map(({ message, payload }) => ({ message, payload: [...payload] })),
        );
      },
    ),
  );
});

function header(message: number, payload: number): Uint8Array {
  const view = new DataView(new ArrayBuffer(8));
  view.setUint32(0, message);
  view.setUint32(4, payload);
  return new Uint8Array(view.buffer);
}

it.each([
  ['no message', 0, 0],
  ['a message over the limit', MESSAGE_BYTES + 1, 0],
  ['a payload over the limit', 10, CHUNK_BYTES + 1],
  ['the largest numbers', 0xffffffff, 0xffffffff],
])('a header with %s is refused before anything is collected', (_name, message, payload) => {
  expect(() => createFrameReader(() => {})(header(message, payload))).toThrow(RangeError);
});

it('a header within the limits waits for its frame', () => {
  expect(() => createFrameReader(() => {})(header(MESSAGE_BYTES, CHUNK_BYTES))).not.toThrow();
});
