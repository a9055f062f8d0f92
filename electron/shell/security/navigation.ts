import type { WebContents } from 'electron';
import { isOwnAddress } from './origin.ts';

/** The window shows its own page and nothing else: no link, drop or script of imported text leads away from it. */
export function denyNavigation(contents: WebContents): void {
  const stay = (event: { readonly url: string; preventDefault(): void }): void => {
    if (!isOwnAddress(event.url)) event.preventDefault();
  };
  contents.on('will-navigate', stay);
  contents.on('will-redirect', stay);
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}
