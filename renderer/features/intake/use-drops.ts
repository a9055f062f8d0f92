import { useEffect, useState } from 'react';

export interface Drops {
  /** Files and folders that wait for an answer about them. */
  readonly paths: readonly string[];
  readonly setPaths: (paths: readonly string[]) => void;
  /** Something is held over the window. */
  readonly isOver: boolean;
}

/** Files may be dropped anywhere. What has no place on a disk, such as a picture out of a page, is passed over. */
export function useDrops(onDropped: () => void): Drops {
  const [paths, setPaths] = useState<readonly string[]>([]);
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    // Things of the window itself are dragged, too.
    const holdsFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') === true;
    const over = (event: DragEvent): void => {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      setOver(true);
    };
    const leave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent): void => {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      setOver(false);
      const files = [...(event.dataTransfer?.files ?? [])];
      const dropped = files.map((file) => window.jikim.pathOf(file)).filter((path) => path !== '');
      if (dropped.length === 0) return;
      setPaths(dropped);
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
