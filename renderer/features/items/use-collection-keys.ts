import type { KeyboardEvent } from 'react';
import { isIsolateKey } from '../isolated/isolate-key.ts';
import type { CollectionProps } from './collection.tsx';
import { placeAfter } from './selection.ts';

export interface CollectionKeys extends CollectionProps {
  readonly columns: number;
  /** Items of a screenful. */
  readonly page: number;
  /** Brings a place into sight. */
  readonly show: (index: number) => void;
}

/**
 * Keys as in the folders of the system: arrows choose, with Shift a stretch, with Control they only move; Control and Space
 * chooses one more; Control and A all. Space held down looks.
 */
export function useCollectionKeys(of: CollectionKeys) {
  const { selecting, total, onPeek, onOpen, onIsolate, show } = of;
  const { active, choose, chooseAll, clear } = selecting;
  const onSpace = (event: KeyboardEvent): void => {
    const isControl = event.ctrlKey || event.metaKey;
    if (event.shiftKey) choose(active, 'range');
    else if (isControl) choose(active, 'toggle');
    else if (!event.repeat) onPeek(active);
  };
  const onMove = (event: KeyboardEvent): boolean => {
    const next = placeAfter(event.key, active, of);
    if (next === null) return false;
    const how = event.shiftKey ? 'range' : event.ctrlKey || event.metaKey ? 'move' : 'only';
    choose(next, how);
    show(next);
    return true;
  };
  const onOther = (event: KeyboardEvent): boolean => {
    if (event.key === 'Enter') onOpen(active);
    else if (event.key === 'Escape') clear();
    else if (event.code === 'KeyA' && (event.ctrlKey || event.metaKey)) chooseAll();
    else if (isIsolateKey(event)) onIsolate();
    else return false;
    return true;
  };
  return {
    onKeyDown(event: KeyboardEvent): void {
      if (total === 0 || event.altKey) return;
      if (event.key === ' ') onSpace(event);
      else if (!onMove(event) && !onOther(event)) return;
      event.preventDefault();
    },
    onKeyUp(event: KeyboardEvent): void {
      if (event.key === ' ') onPeek(null);
    },
    onBlur: () => onPeek(null),
  };
}
