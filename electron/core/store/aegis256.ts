import { type Bytes, equalBytes, fromHex } from '../../../shared/bytes.ts';
import { ROUND_TABLES } from './aes-round.ts';

/*
 * AEGIS-256 as in draft-irtf-cfrg-aegis-aead, without associated data and with the 256-bit tag: what SQLite3 Multiple
 * Ciphers puts on every page. Here for reading pages without SQLite: to name a damaged page, to look for remnants in
 * every byte of a page, and as a second implementation of the format.
 */
const BLOCK = 16;
const C0 = words(fromHex('000101020305080d1522375990e97962'));
const C1 = words(fromHex('db3d18556dc22ff12011314273b528dd'));
const [T0, T1, T2, T3] = ROUND_TABLES as [Int32Array, Int32Array, Int32Array, Int32Array];

/** Six blocks of four little-endian words. */
type State = Int32Array;

/** Decrypts, or returns `null` where the tag does not fit. */
export function openAegis256(
  key: Uint8Array,
  nonce: Uint8Array,
  cipher: Uint8Array,
  tag: Uint8Array,
): Bytes | null {
  const state = start(key, nonce);
  const plain = new Uint8Array(cipher.length);
  const block = new Int32Array(4);
  for (let at = 0; at < cipher.length; at += BLOCK) decryptBlock(state, cipher, plain, at, block);
  return equalBytes(finish(state, cipher.length), tag) ? plain : null;
}

/** The first `blocks` blocks of 16 bytes of the key stream. */
export function streamAegis256(key: Uint8Array, nonce: Uint8Array, blocks: number): Bytes {
  const state = start(key, nonce);
  const zero = new Int32Array(4);
  const out = new Uint8Array(blocks * BLOCK);
  const view = new DataView(out.buffer);
  for (let i = 0; i < blocks; i++) {
    for (let w = 0; w < 4; w++) view.setInt32(i * BLOCK + 4 * w, streamWord(state, w), true);
    update(state, zero);
  }
  return out;
}

function start(key: Uint8Array, nonce: Uint8Array): State {
  const k = [words(key.subarray(0, BLOCK)), words(key.subarray(BLOCK))] as const;
  const n = [words(nonce.subarray(0, BLOCK)), words(nonce.subarray(BLOCK))] as const;
  const kn = [xor(k[0], n[0]), xor(k[1], n[1])] as const;
  const state = new Int32Array(24);
  [kn[0], kn[1], C1, C0, xor(k[0], C0), xor(k[1], C1)].forEach((block, i) => {
    state.set(block, 4 * i);
  });
  for (let round = 0; round < 4; round++) for (const block of [...k, ...kn]) update(state, block);
  return state;
}

function finish(state: State, length: number): Bytes {
  const lengths = new Int32Array([0, 0, (length << 3) | 0, Math.floor(length / 2 ** 29)]);
  const block = xor(state.subarray(12, 16), lengths);
  for (let round = 0; round < 7; round++) update(state, block);
  const tag = new DataView(new ArrayBuffer(32));
  for (let w = 0; w < 4; w++) {
    tag.setInt32(4 * w, state[w]! ^ state[4 + w]! ^ state[8 + w]!, true);
    tag.setInt32(16 + 4 * w, state[12 + w]! ^ state[16 + w]! ^ state[20 + w]!, true);
  }
  return new Uint8Array(tag.buffer);
}

function decryptBlock(
  state: State,
  cipher: Uint8Array,
  plain: Uint8Array,
  at: number,
  block: Int32Array,
): void {
  for (let w = 0; w < 4; w++) {
    const from = at + 4 * w;
    const stream = streamWord(state, w);
    let word = 0;
    for (let i = 0; i < 4 && from + i < cipher.length; i++) {
      const byte = cipher[from + i]! ^ ((stream >>> (8 * i)) & 255);
      plain[from + i] = byte;
      word |= byte << (8 * i);
    }
    block[w] = word;
  }
  update(state, block);
}

function streamWord(s: State, w: number): number {
  return s[4 + w]! ^ s[16 + w]! ^ s[20 + w]! ^ (s[8 + w]! & s[12 + w]!);
}

/** One step: every block becomes itself XOR an AES round of the one before; the message enters at the first. */
function update(s: State, message: Int32Array): void {
  const last0 = round(s, 20, 0);
  const last1 = round(s, 20, 1);
  const last2 = round(s, 20, 2);
  const last3 = round(s, 20, 3);
  for (let at = 20; at > 0; at -= 4) {
    const r0 = round(s, at - 4, 0);
    const r1 = round(s, at - 4, 1);
    const r2 = round(s, at - 4, 2);
    const r3 = round(s, at - 4, 3);
    s[at]! ^= r0;
    s[at + 1]! ^= r1;
    s[at + 2]! ^= r2;
    s[at + 3]! ^= r3;
  }
  s[0]! ^= last0 ^ message[0]!;
  s[1]! ^= last1 ^ message[1]!;
  s[2]! ^= last2 ^ message[2]!;
  s[3]! ^= last3 ^ message[3]!;
}

/** Column `c` of an AES round of the block at `at`, without the round key. */
function round(s: State, at: number, c: number): number {
  return (
    T0[s[at + c]! & 255]! ^
    T1[(s[at + ((c + 1) & 3)]! >>> 8) & 255]! ^
    T2[(s[at + ((c + 2) & 3)]! >>> 16) & 255]! ^
    T3[s[at + ((c + 3) & 3)]! >>> 24]!
  );
}

function words(bytes: Uint8Array): Int32Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  return Int32Array.from({ length: bytes.length / 4 }, (_, i) => view.getInt32(4 * i, true));
}

function xor(a: Int32Array, b: Int32Array): Int32Array {
  return a.map((word, i) => word ^ b[i]!);
}
