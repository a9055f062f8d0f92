/** The two ends of Node's channel between a parent and its child. */
export interface Port {
  send(message: unknown): void;
  onMessage(listener: (message: Message) => void): void;
}

type Message =
  | { readonly kind: 'ask'; readonly id: number; readonly name: string; readonly input: unknown }
  | { readonly kind: 'answer'; readonly id: number; readonly value: unknown }
  | { readonly kind: 'fault'; readonly id: number; readonly message: string };

// biome-ignore lint/suspicious/noExplicitAny: each table names its own types
type Table = { readonly [name: string]: (input: any) => unknown };

/** A table whose handlers may also answer later. */
export type Handlers<T> = {
  readonly [Name in keyof T]: T[Name] extends (input: infer I) => infer O
    ? (input: I) => O | Promise<O>
    : never;
};

export type Ask<T> = <Name extends keyof T & string>(
  name: Name,
  input: T[Name] extends (input: infer I) => unknown ? I : never,
) => Promise<T[Name] extends (input: never) => infer O ? Awaited<O> : never>;

interface Waiting {
  resolve(value: unknown): void;
  reject(error: Error): void;
}

/** Answers the other side from `handlers`, and returns the way to ask it. */
export function connect<Theirs>(port: Port, handlers: Table): Ask<Theirs> {
  const waiting = new Map<number, Waiting>();
  let serial = 0;
  port.onMessage((message) => {
    if (message.kind === 'ask') return void answer(port, handlers, message);
    const asked = waiting.get(message.id);
    waiting.delete(message.id);
    if (message.kind === 'answer') asked?.resolve(message.value);
    else asked?.reject(new Error(message.message));
  });
  const ask = (name: string, input: unknown): Promise<unknown> =>
    new Promise((resolve, reject) => {
      const id = ++serial;
      waiting.set(id, { resolve, reject });
      try {
        port.send({ kind: 'ask', id, name, input });
      } catch (error) {
        reject(error as Error);
      }
    });
  return ask as Ask<Theirs>;
}

async function answer(
  port: Port,
  handlers: Table,
  { id, name, input }: Message & { kind: 'ask' },
): Promise<void> {
  try {
    const handle = handlers[name];
    if (handle === undefined) throw new Error(`not emulated: ${name}`);
    port.send({ kind: 'answer', id, value: await handle(input) });
  } catch (error) {
    port.send({ kind: 'fault', id, message: error instanceof Error ? error.message : String(error) });
  }
}
