import type { BrowserContext, CDPSession, Page } from 'playwright-core';
import type { FromPreload, MainCalls, PageEvent } from '../calls.ts';
import type { Ask } from '../peer.ts';
import type { Addresses } from './addresses.ts';
import { BINDING, PRELOAD_WORLD, pageWorldScript, preloadWorldScript } from './page-scripts.ts';
import { answerPausedCalls } from './paused-calls.ts';

export interface WindowParts {
  readonly context: BrowserContext;
  readonly ask: Ask<MainCalls>;
  readonly addresses: Addresses;
  /** Random, so that no script of a page can guess it. */
  readonly eventName: string;
  /** A window that a person sees has the size the person gives it. */
  readonly isVisible: boolean;
}

export interface CreateWindow {
  readonly window: number;
  readonly width: number;
  readonly height: number;
  readonly preload: string;
}

/** A window of the application: one page of Chromium, with the preload in an isolated world of its own. */
export class HostWindow {
  readonly id: number;
  readonly page: Page;
  /** Addresses the application itself loads; every other navigation is the page's and is asked about. */
  readonly expected = new Set<string>();
  isLoaded = false;
  /** Windows that the application allowed this page to open. */
  readonly popups = new Set<Page>();
  private readonly parts: WindowParts;
  private readonly devtools: CDPSession;
  private preloadContext: number | undefined;

  private constructor(id: number, page: Page, devtools: CDPSession, parts: WindowParts) {
    this.id = id;
    this.page = page;
    this.devtools = devtools;
    this.parts = parts;
  }

  static async open(
    { window, width, height, preload }: CreateWindow,
    parts: WindowParts,
  ): Promise<HostWindow> {
    const page = await parts.context.newPage();
    const devtools = await parts.context.newCDPSession(page);
    const opened = new HostWindow(window, page, devtools, parts);
    opened.listen();
    await opened.inject(preload);
    if (!parts.isVisible) await page.setViewportSize({ width, height });
    return opened;
  }

  /** To the preload; a page that has none yet misses it, as in Electron. */
  async send(packed: string): Promise<void> {
    if (this.preloadContext === undefined) return;
    await this.devtools
      .send('Runtime.callFunctionOn', {
        executionContextId: this.preloadContext,
        functionDeclaration: 'function (text) { jikimHostReceive(text); }',
        arguments: [{ value: packed }],
      })
      .catch(() => {});
  }

  private async inject(preload: string): Promise<void> {
    const { devtools } = this;
    const { eventName } = this.parts;
    await devtools.send('Page.enable');
    await devtools.send('Runtime.enable');
    await devtools.send('Runtime.addBinding', { name: BINDING, executionContextName: PRELOAD_WORLD });
    await devtools.send('Page.addScriptToEvaluateOnNewDocument', { source: pageWorldScript(eventName) });
    await devtools.send('Page.addScriptToEvaluateOnNewDocument', {
      worldName: PRELOAD_WORLD,
      source: preloadWorldScript(eventName, preload),
    });
    if (preload.includes('getPathForFile')) await answerPausedCalls(devtools);
  }

  private listen(): void {
    const { devtools, page } = this;
    devtools.on('Runtime.executionContextCreated', ({ context }) => {
      const isMainFrame = context.auxData?.frameId === this.mainFrameId;
      if (context.name === PRELOAD_WORLD && isMainFrame) this.preloadContext = context.id;
    });
    devtools.on('Page.frameNavigated', ({ frame }) => {
      if (frame.parentId === undefined) this.mainFrameId = frame.id;
    });
    devtools.on('Runtime.bindingCalled', ({ name, payload }) => {
      if (name === BINDING) void this.fromPreload(JSON.parse(payload));
    });
    devtools.on('Page.windowOpen', ({ url }) => this.askForPopup(url));
    page.on('popup', (popup) => void this.decidePopup(popup));
    page.on('domcontentloaded', () => void this.tell({ name: 'dom-ready' }));
    page.on('load', () => void this.loaded());
    page.on('crash', () => void this.tell({ name: 'render-process-gone' }));
  }
  private mainFrameId: string | undefined;
  private popupAnswer: Promise<boolean> = Promise.resolve(false);

  private async fromPreload(message: FromPreload): Promise<void> {
    const url = this.parts.addresses.toApp(this.page.url());
    const packed = await this.parts.ask('fromPreload', { window: this.id, url, message });
    if (packed !== null) await this.send(packed);
  }

  private askForPopup(url: string): void {
    const asked = { window: this.id, url: this.parts.addresses.toApp(url) };
    this.popupAnswer = this.parts.ask('isPopupAllowed', asked);
  }
  /** One that is allowed stays, blank: the application could not own it. */
  private async decidePopup(popup: Page): Promise<void> {
    if (await this.popupAnswer) this.popups.add(popup);
    else await popup.close().catch(() => {});
  }

  private async loaded(): Promise<void> {
    await this.tell({ name: 'did-finish-load' });
    const title = await this.page.title().catch(() => '');
    await this.tell({ name: 'page-title-updated', title });
  }

  private async tell(event: PageEvent): Promise<void> {
    const url = this.parts.addresses.toApp(this.page.url());
    await this.parts.ask('pageEvent', { window: this.id, url, event }).catch(() => {});
  }
}
