import type { Acceptance } from './plan.ts';

/**
 * A phone writes every timestamp of an export in one style. A lone line in another style, among several of the main one,
 * is taken for quoted text; styles that recur are accepted, with a doubt, because some files were put together.
 */
export function createStyleCount<K>(): {
  /** `lines`: how many lines are written so. */
  note(style: K, lines?: number): void;
  decide(): (style: K) => Acceptance;
} {
  const counts = new Map<K, number>();
  return {
    note: (style, lines = 1) => void counts.set(style, (counts.get(style) ?? 0) + lines),
    decide() {
      const most = Math.max(0, ...counts.values());
      const main = [...counts].find(([, count]) => count === most)?.[0];
      return (style) => {
        if (style === main) return 'main';
        return recurs(counts.get(style) ?? 0, most) ? 'other' : null;
      };
    },
  };
}

/** One line against three or more, or fewer than one in twenty, is no style of the file. */
export function recurs(count: number, most: number): boolean {
  return count > 0 && !(count === 1 && most >= 3) && count * 20 >= most;
}
