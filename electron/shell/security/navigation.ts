import type { WebContents } from 'electron';
import { START } from './origin.ts';

/**
 * The window shows its one page and nothing else: no link, drop or script of imported text leads away from it, and nothing
 * that our scheme serves (a picture of the vault) takes its place.
 */
export function denyNavigation(contents: WebContents): void {
  const stay = (event: { readonly url: string; preventDefault(): void }): void => {
    if (event.url !== START) event.preventDefault();
  };
  contents.on('will-navigate', stay);
  contents.on('will-redirect', stay);
  contents.on('will-frame-navigate', stay);
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}
