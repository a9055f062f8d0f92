import { describe, expect, it } from 'vitest';
import { createPageStore } from '../../../renderer/ui/long-list/page-store.ts';

/** Pages that come when the test says so. */
function slowPages(options: { parallel?: number; keep?: number } = {}) {
  const asked: number[] = [];
  const waiting: { readonly answer: () => void; readonly fail: (error: Error) => void }[] = [];
  const store = createPageStore<string>({
    size: 10,
    parallel: options.parallel ?? 2,
    keep: options.keep ?? 100,
    fetch: (from, count) => {
      asked.push(from);
      return new Promise((resolve, reject) =>
        waiting.push({
          answer: () => resolve(Array.from({ length: count }, (_, i) => `row ${from + i}`)),
          fail: reject,
        }),
      );
    },
  });
  const turn = () => new Promise((resolve) => setImmediate(resolve));
  return {
    store,
    asked,
    async answer(place: number) {
      waiting[place]!.answer();
      await turn();
    },
    async fail(place: number) {
      waiting[place]!.fail(new Error('gone'));
      await turn();
    },
  };
}

describe('rows that are fetched by page', () => {
  it('are asked for once, and told of when they come', async () => {
    const { store, asked, answer } = slowPages();
    let told = 0;
    store.subscribe(() => told++);
    store.want(5, 25);
    store.want(5, 25);
    expect(asked).toEqual([0, 10]);
    expect(store.get(7)).toBeUndefined();
    await answer(0);
    expect(store.get(7)).toBe('row 7');
    expect(told).toBe(1);
    expect(asked).toEqual([0, 10, 20]);
  });

  it('of a place that was passed by are not asked for', async () => {
    const { store, asked, answer } = slowPages({ parallel: 1 });
    store.want(0, 10);
    store.want(5000, 5010);
    store.want(9000, 9010);
    await answer(0);
    expect(asked).toEqual([0, 9000]);
  });

  it('are forgotten when many were seen, but none that is looked at', async () => {
    const { store, answer } = slowPages({ keep: 2 });
    for (const [place, from] of [0, 100, 200, 300].entries()) {
      store.want(from, from + 1);
      await answer(place);
    }
    expect([0, 100, 200, 300].map((row) => store.get(row) !== undefined)).toEqual([false, false, true, true]);
  });

  it('that could not be fetched are asked for again only when they are wanted again', async () => {
    const { store, asked, answer, fail } = slowPages();
    store.want(0, 5);
    await fail(0);
    expect(store.error()).toBeInstanceOf(Error);
    expect(asked).toEqual([0]);
    store.want(0, 5);
    await answer(1);
    expect(store.error()).toBeNull();
    expect(store.get(0)).toBe('row 0');
  });
});
