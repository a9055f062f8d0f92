import type { CliContext } from './context.ts';
import { visible } from './visible.ts';

/** Characters handed on at once. */
const PIECE = 1 << 16;

/**
 * Prints what `printResult` prints, members of lists one by one: a member of `value` that can be iterated becomes a JSON
 * array. Memory does not grow with the lists. Where reading one fails half-way, the object stays unfinished, so that it
 * cannot be taken for a whole list.
 */
export async function printRows(
  context: CliContext,
  schema: `${string}/${number}`,
  value: Readonly<Record<string, unknown>>,
  human: () => Iterable<string>,
): Promise<void> {
  const pieces = context.json ? jsonOf({ schema, ...value }) : linesOf(human());
  let waiting = '';
  for (const piece of pieces) {
    waiting += piece;
    if (waiting.length < PIECE) continue;
    await print(context, waiting);
    waiting = '';
  }
  await print(context, waiting);
}

/** Prints, and waits until it was taken. */
export async function print(context: CliContext, text: string): Promise<void> {
  context.begun = true;
  context.out(text);
  await context.drained();
}

function* jsonOf(value: Readonly<Record<string, unknown>>): Generator<string> {
  let before = '{';
  for (const [name, member] of Object.entries(value)) {
    yield `${before}${JSON.stringify(name)}:`;
    if (isList(member)) yield* arrayOf(member);
    else yield JSON.stringify(member);
    before = ',';
  }
  yield '}\n';
}

function* arrayOf(list: Iterable<unknown>): Generator<string> {
  let before = '[';
  for (const each of list) {
    yield `${before}${JSON.stringify(each)}`;
    before = ',';
  }
  yield before === '[' ? '[]' : ']';
}

function* linesOf(lines: Iterable<string>): Generator<string> {
  let none = true;
  for (const line of lines) {
    none = false;
    yield `${visible(line)}\n`;
  }
  if (none) yield '\n';
}

function isList(value: unknown): value is Iterable<unknown> {
  return typeof value === 'object' && value !== null && Symbol.iterator in value;
}
