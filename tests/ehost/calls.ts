interface OfWindow {
  readonly window: number;
}

/** What the application's main process asks of the host, which has Chromium. */
export interface HostCalls {
  privileged(schemes: readonly string[]): void;
  createWindow(input: OfWindow & { width: number; height: number; preload: string }): void;
  load(input: OfWindow & { url: string }): void;
  closeWindow(input: OfWindow): void;
  send(input: OfWindow & { packed: string }): void;
  exit(input: Record<never, never>): void;
}

export interface AskedPage extends OfWindow {
  readonly url: string;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
}

export interface Served {
  readonly status: number;
  readonly headers: readonly (readonly [string, string])[];
  /** Of the body, for `nextPiece`. */
  readonly stream: number;
}

export interface FromPreload {
  readonly kind: 'invoke' | 'send' | 'sendSync';
  readonly id: number;
  readonly channel: string;
  readonly args: string;
}

export type PageEvent =
  | { readonly name: 'dom-ready' | 'did-finish-load' | 'render-process-gone' }
  | { readonly name: 'page-title-updated'; readonly title: string };

/** What the host asks of the application's main process. */
export interface MainCalls {
  ready(input: Record<never, never>): void;
  quit(input: Record<never, never>): void;
  /** null: the scheme has no handler in this window's session. */
  request(input: AskedPage): Served | null;
  /** The next bytes of an answer; null at its end. A stream that fails is a fault of the call. */
  nextPiece(input: { stream: number }): Uint8Array | null;
  /** No more of it is wanted, as when a page stops reading. */
  cancelStream(input: { stream: number }): void;
  isCancelled(input: AskedPage & { resourceType: string }): boolean;
  isNavigationPrevented(input: OfWindow & { url: string; isMainFrame: boolean }): boolean;
  isPopupAllowed(input: OfWindow & { url: string }): boolean;
  isPermitted(input: OfWindow & { permission: string; url: string }): boolean;
  /** The packed answer; null where none is due. */
  fromPreload(input: OfWindow & { url: string; message: FromPreload }): string | null;
  pageEvent(input: OfWindow & { url: string; event: PageEvent }): void;
  windowGone(input: OfWindow): void;
  evaluate(input: { source: string; argument: unknown }): unknown;
}
