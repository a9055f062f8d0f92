// What structured clone carries over Electron's IPC, as tagged JSON. Runs in Node and inside the page.
const TAG = '$host';

type Tagged = Readonly<Record<string, unknown>>;

const refuse = (): never => {
  throw new Error('An object could not be cloned.');
};

export function pack(value: unknown): string {
  return JSON.stringify(encode(value, []));
}

export function unpack(text: string): unknown {
  return decode(JSON.parse(text));
}

function encode(value: unknown, above: readonly unknown[]): unknown {
  if (value === undefined) return { [TAG]: 'undefined' };
  if (typeof value === 'bigint') return { [TAG]: 'bigint', value: String(value) };
  if (typeof value === 'number') return encodeNumber(value);
  if (typeof value === 'function' || typeof value === 'symbol') return refuse();
  if (value === null || typeof value !== 'object') return value;
  if (above.includes(value)) throw new Error('not emulated: a cyclic value in IPC');
  return encodeObject(value, [...above, value]);
}

function encodeNumber(value: number): unknown {
  if (Object.is(value, -0)) return { [TAG]: 'number', value: '-0' };
  return Number.isFinite(value) ? value : { [TAG]: 'number', value: String(value) };
}

function encodeObject(value: object, above: readonly unknown[]): unknown {
  if (Array.isArray(value)) return value.map((each) => encode(each, above));
  if (value instanceof Date) return { [TAG]: 'date', value: value.getTime() };
  if (value instanceof Uint8Array) return { [TAG]: 'bytes', value: toBase64(value) };
  if (value instanceof Map)
    return { [TAG]: 'map', value: [...value].map((pair) => pair.map((each) => encode(each, above))) };
  if (value instanceof Set) return { [TAG]: 'set', value: [...value].map((each) => encode(each, above)) };
  if (value instanceof Error) return { [TAG]: 'error', value: value.message };
  const prototype = Object.getPrototypeOf(value);
  // An object of another world has another Object.prototype, whose own prototype is null as well.
  if (prototype !== null && Object.getPrototypeOf(prototype) !== null) return refuse();
  const plain = Object.fromEntries(Object.entries(value).map(([key, each]) => [key, encode(each, above)]));
  return TAG in plain ? { [TAG]: 'object', value: plain } : plain;
}

function decode(value: unknown): unknown {
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map(decode);
  const tag = (value as Tagged)[TAG];
  return tag === undefined ? decodeAll(value) : decodeTagged(String(tag), (value as Tagged).value);
}

function decodeAll(value: object): unknown {
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, decode(each)]));
}

function decodeTagged(tag: string, value: unknown): unknown {
  const items = (): unknown[] => (value as unknown[]).map(decode);
  switch (tag) {
    case 'undefined':
      return undefined;
    case 'bigint':
      return BigInt(value as string);
    case 'number':
      return Number(value);
    case 'date':
      return new Date(value as number);
    case 'bytes':
      return fromBase64(value as string);
    case 'map':
      return new Map(items() as [unknown, unknown][]);
    case 'set':
      return new Set(items());
    case 'error':
      return new Error(value as string);
    case 'object':
      return decodeAll(value as object);
    default:
      throw new Error(`unknown tag ${tag}`);
  }
}

/** In a page the language's own functions, which Node does not have yet. */
interface Base64Array {
  toBase64(): string;
}
interface Base64Constructor {
  fromBase64(text: string): Uint8Array;
}

function toBase64(bytes: Uint8Array): string {
  return typeof Buffer === 'undefined'
    ? (bytes as unknown as Base64Array).toBase64()
    : Buffer.from(bytes).toString('base64');
}

function fromBase64(text: string): Uint8Array {
  return typeof Buffer === 'undefined'
    ? (Uint8Array as unknown as Base64Constructor).fromBase64(text)
    : new Uint8Array(Buffer.from(text, 'base64'));
}
