import { type RefObject, useEffect, useState } from 'react';
import { useSettings } from '../../app/settings-context.ts';

/** Inline size of an element, in pixels; 0 before it is known. */
export function useInlineSize(ref: RefObject<HTMLElement | null>): number {
  const [size, setSize] = useState(0);
  useEffect(() => {
    const element = ref.current;
    if (element === null) return;
    const observer = new ResizeObserver(() => setSize(element.clientWidth));
    observer.observe(element);
    setSize(element.clientWidth);
    return () => observer.disconnect();
  }, [ref]);
  return size;
}

/** Pixels of one rem: rows that are drawn by their place must know it before they are there. */
export function useRem(): number {
  return (16 * useSettings().settings.textSize) / 100;
}
