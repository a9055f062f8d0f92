import { type RefObject, useEffect, useMemo, useRef, useState } from 'react';

/** `fit`: as large as the room allows, never larger than it is. A number: shares of the size in pixels. */
export type Scale = 'fit' | number;

export interface Zoom {
  readonly scale: Scale;
  /** Degrees clockwise; of the view alone. */
  readonly turn: 0 | 90 | 180 | 270;
  readonly larger: () => void;
  readonly smaller: () => void;
  readonly setScale: (scale: Scale) => void;
  readonly turnBy: (degrees: 90 | -90) => void;
  /** Does what the key means; false where it means nothing here. */
  readonly onKey: (key: string) => boolean;
  /** What `fit` comes to just now; told by whoever knows the room. */
  readonly fitted: RefObject<number>;
}

const STEP = 1.25;
const LEAST = 0.05;
const MOST = 8;

/** How a picture is looked at; nothing of it is written. */
export function useZoom(): Zoom {
  const [scale, setScale] = useState<Scale>('fit');
  const [turn, setTurn] = useState<Zoom['turn']>(0);
  const fitted = useRef(1);
  return useMemo(() => {
    const by = (factor: number): void =>
      setScale((now) => Math.min(MOST, Math.max(LEAST, (now === 'fit' ? fitted.current : now) * factor)));
    const zoom = {
      scale,
      turn,
      larger: () => by(STEP),
      smaller: () => by(1 / STEP),
      setScale,
      turnBy: (degrees: 90 | -90) => setTurn((now) => ((now + degrees + 360) % 360) as Zoom['turn']),
    };
    const keys: Readonly<Record<string, () => void>> = {
      '+': zoom.larger,
      '=': zoom.larger,
      '-': zoom.smaller,
      '0': () => setScale('fit'),
      '1': () => setScale(1),
      r: () => zoom.turnBy(90),
      // biome-ignore lint/correctness/noComponentHookFactories: the key, not a component
      R: () => zoom.turnBy(-90),
    };
    const onKey = (key: string): boolean => {
      keys[key]?.();
      return key in keys;
    };
    return { ...zoom, onKey, fitted };
  }, [scale, turn]);
}

/** Wheel with Ctrl, and the pinch of a touch pad, which comes as that. Not passive: the page itself must not zoom. */
export function useWheelZoom(ref: RefObject<HTMLElement | null>, { larger, smaller }: Zoom): void {
  useEffect(() => {
    const element = ref.current;
    if (element === null) return;
    const turn = (event: WheelEvent): void => {
      if (!event.ctrlKey) return;
      event.preventDefault();
      if (event.deltaY < 0) larger();
      else smaller();
    };
    element.addEventListener('wheel', turn, { passive: false });
    return () => element.removeEventListener('wheel', turn);
  }, [ref, larger, smaller]);
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Of the room that a picture has, as it changes with the window. */
export function useRoom(ref: RefObject<HTMLElement | null>): Size {
  const [room, setRoom] = useState<Size>({ width: 0, height: 0 });
  useEffect(() => {
    const element = ref.current;
    if (element === null) return;
    const watch = new ResizeObserver(() =>
      setRoom({ width: element.clientWidth, height: element.clientHeight }),
    );
    watch.observe(element);
    return () => watch.disconnect();
  }, [ref]);
  return room;
}

/** The share of its size at which a picture, turned or not, is seen whole. */
export function fitScale({ width, height }: Size, room: Size, turn: Zoom['turn']): number {
  const [across, down] = turn % 180 === 0 ? [width, height] : [height, width];
  if (across === 0 || down === 0 || room.width === 0) return 1;
  return Math.min(1, room.width / across, room.height / down);
}
