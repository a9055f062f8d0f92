type Taker = (paths: readonly string[]) => void;

/** The screen in sight that wants what is dropped for itself; elsewhere a drop is taken in. */
let taker: Taker | null = null;

/** Takes drops until the returned function is called. */
export function takeDrops(take: Taker): () => void {
  taker = take;
  return () => {
    if (taker === take) taker = null;
  };
}

/** Whether a screen took them. */
export function giveDrops(paths: readonly string[]): boolean {
  taker?.(paths);
  return taker !== null;
}
