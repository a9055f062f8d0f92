import type { KeyboardEvent } from 'react';

/** Under the left hand, and of no meaning in lists. By its place on the board: under Korean input it types another letter. */
export const ISOLATE_KEY = 'Q';

/** Whether this key asks to isolate what keys act on. Never out of a field that words are typed into. */
export function isIsolateKey(event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey || event.nativeEvent.isComposing) return false;
  const { tagName } = event.target as Element;
  return event.code === 'KeyQ' && !['INPUT', 'TEXTAREA', 'SELECT'].includes(tagName);
}
