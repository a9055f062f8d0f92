import { type Bytes, concatBytes, fromUtf8, toUtf8 } from '../../../shared/bytes.ts';

/** Payload of one frame, in bytes: a chunk of input or output. */
export const CHUNK_BYTES = 1024 * 1024;

/** Message of one frame, in bytes of JSON. */
export const MESSAGE_BYTES = 1024 * 1024;

const HEADER_BYTES = 8;

export interface Frame {
  readonly message: unknown;
  readonly payload: Bytes;
}

/**
 * One frame: message length and payload length (32 bits each, big endian), JSON message, payload.
 * Frames of our own rather than Node's IPC, because the other side may be hostile: lengths are checked before a byte is
 * kept or parsed, whereas IPC would collect a message of any size first.
 */
export function toFrame(message: unknown, payload: Uint8Array = new Uint8Array(0)): Bytes {
  const json = toUtf8(JSON.stringify(message));
  const header = new DataView(new ArrayBuffer(HEADER_BYTES));
  header.setUint32(0, json.length);
  header.setUint32(4, payload.length);
  return concatBytes(new Uint8Array(header.buffer), json, payload);
}

/** Cuts a byte stream into frames. Throws a RangeError for a length over the limits and a SyntaxError for bad JSON. */
export function createFrameReader(onFrame: (frame: Frame) => void): (bytes: Uint8Array) => void {
  let parts: Uint8Array[] = [];
  let held = 0;
  let needed = HEADER_BYTES;
  return (bytes) => {
    parts.push(bytes);
    held += bytes.length;
    if (held < needed) return;
    let rest: Bytes = concatBytes(...parts);
    for (;;) {
      needed = frameLength(rest);
      if (rest.length < needed || needed === HEADER_BYTES) break;
      onFrame(parseFrame(rest.subarray(0, needed)));
      rest = rest.subarray(needed);
    }
    parts = [rest];
    held = rest.length;
  };
}

function frameLength(bytes: Bytes): number {
  if (bytes.length < HEADER_BYTES) return HEADER_BYTES;
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  const message = view.getUint32(0);
  const payload = view.getUint32(4);
  if (message === 0 || message > MESSAGE_BYTES || payload > CHUNK_BYTES) throw new RangeError('frame length');
  return HEADER_BYTES + message + payload;
}

function parseFrame(frame: Bytes): Frame {
  const messageEnd = HEADER_BYTES + new DataView(frame.buffer, frame.byteOffset).getUint32(0);
  return {
    message: JSON.parse(fromUtf8(frame.subarray(HEADER_BYTES, messageEnd))) as unknown,
    payload: frame.slice(messageEnd),
  };
}
