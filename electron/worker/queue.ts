/** Runs what it is given one after the other, in the order it came; a failure does not stop those behind it. */
export type Queue = <T>(work: () => T | Promise<T>) => Promise<T>;

export function openQueue(): Queue {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const next = last.then(work);
    last = next.catch(() => {});
    return next;
  };
}
