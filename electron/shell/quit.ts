import type { App, BrowserWindow } from 'electron';

export interface QuitParts {
  readonly app: Pick<App, 'on' | 'quit'>;
  readonly window: Pick<BrowserWindow, 'on'>;
  /** Closes the vault, and its mark is written; false where a person lets work go on. */
  readonly close: () => Promise<boolean>;
  readonly end: () => Promise<void>;
}

/** The vault is closed before the window and the process end; a person who lets work go on keeps both. */
export function quitInOrder({ app, window, close, end }: QuitParts): void {
  let isClosed = false;
  let isClosing = false;
  const closeAndQuit = async (): Promise<void> => {
    if (isClosing) return;
    isClosing = true;
    try {
      if (!(await close())) return;
      await end();
      isClosed = true;
    } finally {
      isClosing = false;
    }
    app.quit();
  };
  const hold = (event: { preventDefault(): void }): void => {
    if (isClosed) return;
    event.preventDefault();
    void closeAndQuit();
  };
  window.on('close', hold);
  app.on('before-quit', hold);
  app.on('window-all-closed', () => app.quit());
}
