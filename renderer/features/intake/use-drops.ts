import { useEffect, useState } from 'react';
import { giveDrops } from '../../app/drop-takers.ts';
import { isAsked } from '../../app/use-shortcuts.ts';
import { putArrivals } from './arrivals.ts';

export interface Drops {
  /** Files and folders that wait for an answer about them. */
  readonly paths: readonly string[];
  readonly setPaths: (paths: readonly string[]) => void;
  /** Something is held over the window. */
  readonly isOver: boolean;
}

/**
 * Files may be dropped anywhere. What comes out of a mail, a zip window, a phone or a page often has no place on a disk:
 * that is said, because a drop that does nothing looks like a loss.
 */
export function useDrops(onDropped: () => void): Drops {
  const [paths, setPaths] = useState<readonly string[]>([]);
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    const over = (event: DragEvent): void => {
      if (!isFromOutside(event)) return;
      event.preventDefault();
      setOver(!isAsked());
    };
    const leave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent): void => {
      setOver(false);
      if (!isFromOutside(event)) return;
      event.preventDefault();
      if (isAsked()) return;
      const files = [...(event.dataTransfer?.files ?? [])];
      const dropped = files.map((file) => window.jikim.pathOf(file)).filter((path) => path !== '');
      if (dropped.length > 0 && giveDrops(dropped)) return;
      putArrivals({ isPlaceless: dropped.length < files.length || files.length === 0 });
      if (dropped.length > 0) setPaths(dropped);
      onDropped();
    };
    window.addEventListener('dragover', over);
    window.addEventListener('dragleave', leave);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragover', over);
      window.removeEventListener('dragleave', leave);
      window.removeEventListener('drop', drop);
    };
  }, [onDropped]);
  return { paths, setPaths, isOver };
}

/** What is dragged inside the window, such as an exhibit to its place, is handled where it is dragged. */
function isFromOutside({ dataTransfer, defaultPrevented }: DragEvent): boolean {
  if (dataTransfer === null || defaultPrevented) return false;
  return dataTransfer.types.includes('Files') || dataTransfer.types.includes('text/uri-list');
}
