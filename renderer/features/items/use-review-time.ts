import { useCallback, useEffect, useState } from 'react';
import { useWindowFocus } from './use-window-focus.ts';

/** Minutes for which a review shows pictures in clear. */
export const REVIEW_MINUTES = 10;
const MINUTE = 60_000;

export interface ReviewTime {
  readonly isCovered: boolean;
  /** Covered because the time is over. */
  readonly isOver: boolean;
  readonly minutesLeft: number;
  readonly cover: () => void;
  /** In clear again: for what is left of the time, or for a new one where it is over. */
  readonly uncover: () => void;
}

/** How long a review goes on showing; covered also when the window is left, until a person asks for it again. */
export function useReviewTime(): ReviewTime {
  const isFocused = useWindowFocus();
  const [endsAt, setEndsAt] = useState(() => Date.now() + REVIEW_MINUTES * MINUTE);
  const [now, setNow] = useState(() => Date.now());
  const [isCovered, setCovered] = useState(false);
  const isOver = now >= endsAt;
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  if ((isOver || !isFocused) && !isCovered) setCovered(true);
  const cover = useCallback(() => setCovered(true), []);
  const uncover = useCallback(() => {
    const moment = Date.now();
    setNow(moment);
    setEndsAt((ends) => (moment >= ends ? moment + REVIEW_MINUTES * MINUTE : ends));
    setCovered(false);
  }, []);
  return {
    isCovered,
    isOver,
    minutesLeft: Math.max(0, Math.ceil((endsAt - now) / MINUTE)),
    cover,
    uncover,
  };
}
