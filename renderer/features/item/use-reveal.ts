import { type KeyboardEvent, useEffect, useState } from 'react';

export interface Reveal {
  readonly isClear: boolean;
  /** Stays clear until it is pressed again, the window is left, or another thing is looked at. */
  readonly isKept: boolean;
  readonly toggle: () => void;
  /** For the picture: clear while Space or the button of the mouse is held. */
  readonly holding: {
    readonly onPointerDown: () => void;
    readonly onPointerUp: () => void;
    readonly onPointerLeave: () => void;
    readonly onBlur: () => void;
    readonly onKeyDown: (event: KeyboardEvent) => void;
    readonly onKeyUp: (event: KeyboardEvent) => void;
  };
}

/** Nothing graphic appears unasked: blurred until somebody asks, and again when the window loses the focus. */
export function useReveal(): Reveal {
  const [isHeld, setHeld] = useState(false);
  const [isKept, setKept] = useState(false);
  useEffect(() => {
    const cover = (): void => {
      setHeld(false);
      setKept(false);
    };
    window.addEventListener('blur', cover);
    document.addEventListener('visibilitychange', cover);
    return () => {
      window.removeEventListener('blur', cover);
      document.removeEventListener('visibilitychange', cover);
    };
  }, []);
  const release = (): void => setHeld(false);
  return {
    isClear: isHeld || isKept,
    isKept,
    toggle: () => setKept(!isKept),
    holding: {
      onPointerDown: () => setHeld(true),
      onPointerUp: release,
      onPointerLeave: release,
      onBlur: release,
      onKeyDown(event) {
        if (event.key !== ' ' || event.target !== event.currentTarget) return;
        event.preventDefault();
        setHeld(true);
      },
      onKeyUp(event) {
        if (event.key === ' ') setHeld(false);
      },
    },
  };
}
