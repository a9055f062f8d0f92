import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CliContext } from '../../electron/cli/context.ts';
import { printResult } from '../../electron/cli/context.ts';
import { printRows } from '../../electron/cli/print-rows.ts';
import { type Office, openOffice } from './terminal.ts';

function listening(json: boolean) {
  const printed: string[] = [];
  let waited = 0;
  const context = {
    json,
    begun: false,
    out: (text: string) => printed.push(text),
    drained: async () => {
      waited++;
    },
  } as unknown as CliContext;
  return { context, printed, waits: () => waited };
}

const MEMBERS: readonly (readonly [string, Record<string, unknown>])[] = [
  ['a list', { items: [{ a: 1 }, { a: '가"\n' }] }],
  ['an empty list', { items: [] }],
  [
    'values beside lists',
    { size: 3, entries: [1], checkpoint: null, cancelled: false, nested: { list: [1] } },
  ],
  ['nothing at all', {}],
];

describe('a list printed one by one', () => {
  it.each(MEMBERS)('is the same JSON as printed at once: %s', async (_, value) => {
    const [once, piecewise] = [listening(true), listening(true)];
    printResult(once.context, 'test/1', value, () => '');
    await printRows(piecewise.context, 'test/1', value, () => []);
    expect(piecewise.printed.join('')).toBe(once.printed.join(''));
  });

  it('is handed on in pieces, each of which the reader has taken before the next is made', async () => {
    const { context, printed, waits } = listening(true);
    let most = 0;
    function* items() {
      for (let i = 0; i < 1000; i++) {
        most = Math.max(most, i * 1000 - printed.join('').length);
        yield 'x'.repeat(1000);
      }
    }
    await printRows(context, 'test/1', { items: items() }, () => []);
    expect(JSON.parse(printed.join('')).items).toHaveLength(1000);
    expect(most).toBeLessThan(70_000);
    expect(waits()).toBe(printed.length);
  });

  it('does not read as a whole one where it breaks off', async () => {
    const { context, printed } = listening(true);
    function* items() {
      yield 'x'.repeat(100_000);
      throw new Error('unreadable');
    }
    await expect(printRows(context, 'test/1', { items: items() }, () => [])).rejects.toThrow('unreadable');
    expect(printed.length).toBeGreaterThan(0);
    expect(() => JSON.parse(printed.join(''))).toThrow(SyntaxError);
    expect(context.begun).toBe(true);
  });
});

describe('a command whose list breaks off', () => {
  let office: Office;
  beforeAll(async () => {
    office = await openOffice();
  });
  afterAll(() => office.close());

  it('says so as one object where nothing was printed yet', async () => {
    const { code, value } = await office.json('items');
    expect([code, value.schema]).toEqual([2, 'error/1']);
  });
});
