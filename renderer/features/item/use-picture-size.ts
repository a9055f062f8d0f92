import { useCallback, useState } from 'react';
import type { ItemPage } from '../../../shared/ipc/calls/item-page.ts';
import type { FullView } from './use-full-view.ts';
import type { Size } from './use-zoom.ts';

const longEdge = ({ width, height }: Size): number => Math.max(width, height);

/**
 * Pixels of the original, upright. The record of the preview holds them as the file stores them, on their side where a
 * camera lay; the shape of the preview itself says which way is up.
 */
export function usePictureSize(page: ItemPage, view: FullView | null) {
  const [natural, setNatural] = useState<Size | null>(null);
  const onLoad = useCallback((size: Size) => setNatural((known) => known ?? size), []);
  const preview = page.derivatives.findLast(({ purpose }) => purpose === 'preview');
  const stored = { width: preview?.width ?? 1, height: preview?.height ?? 1 };
  if (view !== null) return { size: { width: view.width, height: view.height }, onLoad };
  if (natural === null) return { size: stored, onLoad };
  const factor = longEdge(stored) / longEdge(natural);
  return { size: { width: natural.width * factor, height: natural.height * factor }, onLoad };
}
