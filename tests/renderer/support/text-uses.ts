type Path = readonly string[];

/** A name in a source, what it stands for in the texts, and where it was given. */
type Names = ReadonlyMap<string, Path>;

const COMMENT = /\/\*[\s\S]*?\*\/|(?<![:'"`])\/\/[^\n]*/g;
const IMPORT = /^(?:import|export)\b[^;]*?from '[^']*';|^import '[^']*';/gm;
const TEXTS = String.raw`(?:useTexts\(\)|texts\[\w+\])`;
const CHAIN = String.raw`((?:\s*\??\.\s*[A-Za-z_]\w*)*)`;

/**
 * The places of the texts that a source uses, as it stands: through the names that it gave to a group, to one of its parts or to
 * all of the texts. A part that is handed on, or asked for by a computed name, is used whole.
 */
export function usesIn(source: string, groups: readonly string[]): string[] {
  const code = source.replace(COMMENT, ' ').replace(IMPORT, ' ');
  const { names, rest } = bind(code);
  const uses: string[] = [];
  for (const [name, base] of names) {
    const use = new RegExp(String.raw`(?<![\w$.'"-])${name}\b${CHAIN}(?=\s*(\S?\S?))`, 'g');
    for (const [, chain = '', next = ''] of rest.matchAll(use)) {
      const path = [...base, ...stepsOf(chain)];
      // A name of a property or of an attribute, and no use of the thing of that name.
      if (chain === '' && (/^[:?]:?(?!\.)/.test(next) || /^=(?!=)/.test(next))) continue;
      if (path.length > 0 && groups.includes(path[0]!)) uses.push(path.join('.'));
    }
  }
  return uses;
}

const stepsOf = (chain: string): string[] =>
  chain
    .split('.')
    .map((step) => step.replace(/[\s?]/g, ''))
    .filter(Boolean);

/** Reads and takes out the places where names are given, so that they are not taken for uses. */
function bind(code: string): { readonly names: Names; readonly rest: string } {
  const names = new Map<string, Path>();
  let rest = code;
  const take = (pattern: RegExp, note: (...found: string[]) => void): void => {
    rest = rest.replaceAll(pattern, (_, ...found: string[]) => {
      note(...found);
      return ' ';
    });
  };
  const noteParts = (list: string, base: Path): void => {
    for (const part of list.split(',').filter((each) => each.trim() !== '')) {
      const [key, alias] = part.split(':').map((each) => each.trim());
      names.set(alias ?? key!, [...base, key!]);
    }
  };
  take(new RegExp(String.raw`const \{([^{}]*)\} = ${TEXTS}`, 'g'), (list) => noteParts(list!, []));
  take(new RegExp(String.raw`const (\w+) = ${TEXTS}${CHAIN};`, 'g'), (name, chain) =>
    names.set(name!, stepsOf(chain!)),
  );
  for (const [, name, keys = ''] of rest.matchAll(/(\w+)\??: Texts((?:\['\w+'\])*)/g))
    names.set(
      name!,
      [...keys.matchAll(/'(\w+)'/g)].map((each) => each[1]!),
    );
  const known = () => [...names.keys()].join('|') || '(?!)';
  take(new RegExp(String.raw`const (\w+) = (${known()})((?:\.\w+)+);`, 'g'), (name, from, chain) =>
    names.set(name!, [...names.get(from!)!, ...stepsOf(chain!)]),
  );
  take(new RegExp(String.raw`const \{([^{}]*)\} = (${known()})((?:\.\w+)*);`, 'g'), (list, from, chain) =>
    noteParts(list!, [...names.get(from!)!, ...stepsOf(chain!)]),
  );
  return { names, rest };
}

/** Of all leaves those that no use reaches: neither itself, nor a part that holds it, nor something that is read from it. */
export function unusedOf(leaves: readonly string[], uses: Iterable<string>): string[] {
  const used = new Set(uses);
  return leaves.filter((leaf) => {
    const steps = leaf.split('.');
    const holders = steps.map((_, index) => steps.slice(0, index + 1).join('.'));
    return !holders.some((each) => used.has(each)) && ![...used].some((each) => each.startsWith(`${leaf}.`));
  });
}

/** Uses of what is no text. */
export function unknownOf(leaves: readonly string[], uses: Iterable<string>): string[] {
  return [...new Set(uses)].filter(
    (use) => !leaves.some((leaf) => leaf === use || leaf.startsWith(`${use}.`) || use.startsWith(`${leaf}.`)),
  );
}
