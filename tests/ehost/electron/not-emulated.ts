// What promises, inspection and test libraries look for on any object.
const asked = new Set<PropertyKey>(['then', 'toJSON', 'asymmetricMatch', 'nodeType', 'constructor']);

/** Throws for every name that the stand-in lacks, so that nothing the app relies on is silently missing. */
export function onlyEmulated<T extends object>(name: string, target: T): T {
  return new Proxy(target, {
    get(object, key, self) {
      if (Reflect.has(object, key) || typeof key === 'symbol' || asked.has(key) || key.startsWith('_'))
        return Reflect.get(object, key, self);
      throw notEmulated(`${name}.${key}`);
    },
  });
}

export function notEmulated(name: string): Error {
  return new Error(`not emulated: ${name}`);
}

/** Refuses options that would otherwise be dropped without a word. */
export function checkOptions(name: string, options: object, known: readonly string[]): void {
  for (const key of Object.keys(options))
    if (!known.includes(key)) throw notEmulated(`${name} option ${key}`);
}
