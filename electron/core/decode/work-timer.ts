/** Counts only the time in which the child has the ball. */
export interface WorkTimer {
  start(): void;
  stop(): void;
  /** A piece of the result came: the whole allowance again. */
  restart(): void;
}

export function createWorkTimer(allowedMs: number, onExpired: () => void): WorkTimer {
  let left = allowedMs;
  let startedAt = 0;
  let timer: NodeJS.Timeout | undefined;
  const start = (): void => {
    if (timer) return;
    startedAt = performance.now();
    timer = setTimeout(onExpired, Math.max(0, left));
  };
  const stop = (): void => {
    if (!timer) return;
    clearTimeout(timer);
    timer = undefined;
    left -= performance.now() - startedAt;
  };
  return {
    start,
    stop,
    restart() {
      stop();
      left = allowedMs;
      start();
    },
  };
}
