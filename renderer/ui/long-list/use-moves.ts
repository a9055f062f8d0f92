import { type RefObject, useEffect } from 'react';

/** Pixels of one line and of one page, where a wheel counts in them. */
const LINE = 40;

/** Wheel and finger. What cannot be moved any further is left to whatever the list stands in. */
export function useMoves(box: RefObject<HTMLDivElement | null>, moveBy: (pixels: number) => boolean): void {
  useEffect(() => {
    const element = box.current;
    if (element === null) return;
    const onWheel = (event: WheelEvent): void => {
      if (event.ctrlKey || event.deltaY === 0) return;
      const unit = event.deltaMode === 1 ? LINE : event.deltaMode === 2 ? element.clientHeight : 1;
      if (moveBy(event.deltaY * unit)) event.preventDefault();
    };
    let last: number | null = null;
    const onPointer = (event: PointerEvent): void => {
      if (event.pointerType !== 'touch') return;
      if (event.type === 'pointermove' && last !== null) moveBy(last - event.clientY);
      last = event.type === 'pointerup' || event.type === 'pointercancel' ? null : event.clientY;
    };
    element.addEventListener('wheel', onWheel, { passive: false });
    for (const type of POINTER) element.addEventListener(type, onPointer as EventListener);
    return () => {
      element.removeEventListener('wheel', onWheel);
      for (const type of POINTER) element.removeEventListener(type, onPointer as EventListener);
    };
  }, [box, moveBy]);
}

const POINTER = ['pointerdown', 'pointermove', 'pointerup', 'pointercancel'] as const;
