// contextBridge between the page's own world and the preload's isolated one. Both see the same document, and the
// detail of a CustomEvent is cloned between them at once, so that functions, promises and files all cross.
const TAG = '$bridge';

type Callable = (...args: unknown[]) => unknown;

type Message =
  | { readonly kind: 'call'; readonly id: number; readonly args: unknown }
  | { readonly kind: 'result'; readonly isWell: boolean; readonly value: unknown }
  | { readonly kind: 'settled'; readonly id: number; readonly isWell: boolean; readonly value: unknown }
  | { readonly kind: 'expose'; readonly key: string; readonly api: unknown };

interface Answer {
  given?: { readonly isWell: boolean; readonly value: unknown };
}

interface Waiting {
  resolve(value: unknown): void;
  reject(error: unknown): void;
}

export type World = 'page' | 'preload';

/** Opens one end and returns the way to offer an object to the other. */
export function openBridge(eventName: string, here: World): (key: string, api: unknown) => void {
  const there = here === 'page' ? 'preload' : 'page';
  const dispatch = EventTarget.prototype.dispatchEvent.bind(document);
  const functions = new Map<number, Callable>();
  const numbers = new WeakMap<Callable, number>();
  const stubs = new Map<number, Callable>();
  const waiting = new Map<number, Waiting>();
  const answers: Answer[] = [];
  let serial = 0;

  const send = (detail: Message): void => void dispatch(new CustomEvent(eventName + there, { detail }));

  function numberOf(callable: Callable): number {
    const known = numbers.get(callable) ?? ++serial;
    numbers.set(callable, known);
    functions.set(known, callable);
    return known;
  }

  function encodePromise(promise: Promise<unknown>): unknown {
    const id = ++serial;
    promise.then(
      (value) => send({ kind: 'settled', id, isWell: true, value: encode(value) }),
      (error) => send({ kind: 'settled', id, isWell: false, value: encode(error) }),
    );
    return { [TAG]: 'promise', id };
  }

  function encode(value: unknown): unknown {
    if (typeof value === 'function') return { [TAG]: 'function', id: numberOf(value as Callable) };
    if (value === null || typeof value !== 'object') return value;
    if (value instanceof Promise) return encodePromise(value);
    // As in Electron, an error's message is all that crosses.
    if (value instanceof Error) return { [TAG]: 'error', message: value.message };
    if (Array.isArray(value)) return value.map(encode);
    return isPlain(value) ? mapValues(value, encode) : value;
  }

  function stubOf(id: number): Callable {
    const stub =
      stubs.get(id) ??
      ((...args: unknown[]) => {
        const answer: Answer = {};
        answers.push(answer);
        send({ kind: 'call', id, args: encode(args) });
        answers.pop();
        // What cannot be cloned arrives as nothing, and nothing answers it.
        if (answer.given === undefined) throw new Error('An object could not be cloned.');
        const value = decode(answer.given.value);
        if (!answer.given.isWell) throw value;
        return value;
      });
    stubs.set(id, stub);
    return stub;
  }

  function decode(value: unknown): unknown {
    if (value === null || typeof value !== 'object') return value;
    if (Array.isArray(value)) return value.map(decode);
    if (!isPlain(value)) return value;
    const { [TAG]: tag, id, message } = value as Record<string, unknown>;
    if (tag === 'function') return stubOf(id as number);
    if (tag === 'error') return new Error(message as string);
    if (tag === 'promise')
      return new Promise((resolve, reject) => waiting.set(id as number, { resolve, reject }));
    return mapValues(value, decode);
  }

  function call(id: number, args: unknown): void {
    try {
      const value = functions.get(id)!(...(decode(args) as unknown[]));
      send({ kind: 'result', isWell: true, value: encode(value) });
    } catch (error) {
      send({ kind: 'result', isWell: false, value: encode(error) });
    }
  }

  function settle({ id, isWell, value }: Message & { kind: 'settled' }): void {
    const waited = waiting.get(id);
    waiting.delete(id);
    waited?.[isWell ? 'resolve' : 'reject'](decode(value));
  }

  document.addEventListener(
    eventName + here,
    (event) => {
      event.stopImmediatePropagation();
      const message = (event as CustomEvent<Message>).detail;
      const answer = answers.at(-1);
      if (message.kind === 'call') call(message.id, message.args);
      else if (message.kind === 'settled') settle(message);
      else if (message.kind === 'result' && answer) answer.given = message;
      else if (message.kind === 'expose')
        Object.defineProperty(globalThis, message.key, {
          value: freeze(decode(message.api)),
          enumerable: true,
        });
    },
    true,
  );
  return (key, api) => send({ kind: 'expose', key, api: encode(api) });
}

function isPlain(value: object): boolean {
  const prototype = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

function mapValues(value: object, change: (value: unknown) => unknown): Record<string, unknown> {
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, change(each)]));
}

function freeze<T>(value: T): T {
  if (value === null || typeof value !== 'object' || !(Array.isArray(value) || isPlain(value))) return value;
  for (const each of Object.values(value)) freeze(each);
  return Object.freeze(value);
}
