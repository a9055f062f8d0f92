/** One sentence of the window, or a list of them, and where it stands. */
export interface Leaf {
  readonly path: string;
  readonly text: unknown;
}

/** Everything that is said, without the groups that hold it. A list is one leaf: it is shown whole. */
export function leavesOf(value: object, path = ''): Leaf[] {
  return Object.entries(value).flatMap(([key, each]: [string, unknown]) => {
    const at = path === '' ? key : `${path}.${key}`;
    const isGroup = typeof each === 'object' && each !== null && !Array.isArray(each);
    return isGroup ? leavesOf(each, at) : [{ path: at, text: each }];
  });
}

/** Every string of a leaf: those of lists, and what a function says of numbers, words or lists. */
export function saidBy(text: unknown): string[] {
  if (typeof text === 'string') return [text];
  if (typeof text === 'function') return saidByFunction(text as (...given: unknown[]) => unknown);
  if (Array.isArray(text)) return text.flatMap(saidBy);
  if (typeof text === 'object' && text !== null) return Object.values(text).flatMap(saidBy);
  return [String(text)];
}

function saidByFunction(say: (...given: unknown[]) => unknown): string[] {
  for (const given of [[2, 3, 4], ['2', '3', '4'], Array.from({ length: 4 }, anything)])
    try {
      const said = say(...given);
      if (said !== undefined && !/undefined|\[object/.test(String(said))) return saidBy(said);
    } catch {
      // The next kind of argument may be the one it takes.
    }
  throw new Error(`a sentence that takes other things than numbers, words and lists: ${say}`);
}

/** Answers to every name and call with itself, and reads as a number. */
function anything(): unknown {
  const self: object = new Proxy(() => self, {
    get: (_, name) => {
      if (name === Symbol.toPrimitive || name === 'toString' || name === 'valueOf') return () => '2';
      if (name === Symbol.iterator) return () => [][Symbol.iterator]();
      return name === 'length' ? 2 : self;
    },
    apply: () => self,
  });
  return self;
}
