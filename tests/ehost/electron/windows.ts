import type { BrowserWindow } from './browser-window.ts';

/** Open windows by number, in the order of their opening. */
export const windows = new Map<number, BrowserWindow>();
