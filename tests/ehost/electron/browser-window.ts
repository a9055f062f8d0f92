import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import type * as Electron from 'electron';
import type { PageEvent } from '../calls.ts';
import { app, lastWindowClosed } from './app.ts';
import { preventable } from './event.ts';
import { askHost } from './host.ts';
import { checkOptions, notEmulated, onlyEmulated } from './not-emulated.ts';
import type { HostSession } from './session.ts';
import { createWebContents, type HostWebContents } from './web-contents.ts';
import { windows } from './windows.ts';

const OPTIONS = [
  'width',
  'height',
  'minWidth',
  'minHeight',
  'show',
  'title',
  'backgroundColor',
  'webPreferences',
];
const PREFERENCES = [
  'preload',
  'session',
  'sandbox',
  'contextIsolation',
  'nodeIntegration',
  'spellcheck',
  'devTools',
  'webSecurity',
  'webviewTag',
  'navigateOnDragDrop',
];

/** Only a window that is locked down as far as Electron allows can be opened here. */
function checkPreferences(preferences: Electron.WebPreferences): void {
  checkOptions('webPreferences', preferences, PREFERENCES);
  const { sandbox, contextIsolation, nodeIntegration, devTools, webSecurity, webviewTag, session } =
    preferences;
  if (sandbox !== true || contextIsolation !== true || nodeIntegration !== false)
    throw notEmulated('a window that is not sandboxed and isolated');
  if (devTools !== false) throw notEmulated('a window with developer tools');
  if (webSecurity === false || webviewTag === true) throw notEmulated('a window without web security');
  if (session === undefined) throw notEmulated('a window of the default session, which writes to disk');
}

let serial = 0;

class Window extends EventEmitter {
  static getAllWindows = (): Window[] => [...windows.values()];
  static fromId = (id: number): Window | null => windows.get(id) ?? null;
  static fromWebContents = ({ id }: { id: number }): Window | null => windows.get(id) ?? null;

  readonly id = ++serial;
  readonly webContents: HostWebContents;
  refusedToClose = false;
  private title: string;
  private is = { visible: false, minimized: false, focused: false, protected: false, shownOnce: false };

  constructor(options: Electron.BrowserWindowConstructorOptions = {}) {
    super();
    if (!app.isReady()) throw new Error('Cannot create BrowserWindow before app is ready');
    checkOptions('BrowserWindow', options, OPTIONS);
    const preferences = options.webPreferences ?? {};
    checkPreferences(preferences);
    this.title = options.title ?? 'Electron';
    this.webContents = createWebContents(this.id, preferences.session as unknown as HostSession);
    const { width = 800, height = 600 } = options;
    const preload = preferences.preload === undefined ? '' : readFileSync(preferences.preload, 'utf8');
    this.webContents.inOrder(() => askHost('createWindow', { window: this.id, width, height, preload }));
    if (options.show !== false) this.show();
    const guarded = onlyEmulated('BrowserWindow', this);
    windows.set(this.id, guarded);
    // biome-ignore lint/correctness/noConstructorReturn: every window is guarded, however it is made
    return guarded;
  }

  loadURL(url: string): Promise<void> {
    return this.webContents.loadURL(url);
  }
  show(): void {
    // As in Electron, a minimised window stays so.
    this.is.visible = true;
    this.emit('show');
    this.focus();
  }
  hide(): void {
    this.is.visible = false;
    this.emit('hide');
  }
  focus(): void {
    this.is.focused = true;
    this.emit('focus');
  }
  blur(): void {
    this.is.focused = false;
    this.emit('blur');
  }
  minimize(): void {
    this.is.minimized = true;
    this.emit('minimize');
    this.blur();
  }
  restore(): void {
    this.is.minimized = false;
    this.emit('restore');
  }
  isVisible(): boolean {
    return this.is.visible;
  }
  isFocused(): boolean {
    return this.is.focused;
  }
  isMinimized(): boolean {
    return this.is.minimized;
  }
  isDestroyed(): boolean {
    return !windows.has(this.id);
  }
  setContentProtection(isProtected: boolean): void {
    this.is.protected = isProtected;
  }
  isContentProtected(): boolean {
    return this.is.protected;
  }
  setTitle(title: string): void {
    this.title = title;
  }
  getTitle(): string {
    return this.title;
  }

  close(): void {
    const asked = preventable();
    this.emit('close', asked);
    this.refusedToClose = asked.defaultPrevented;
    if (!asked.defaultPrevented) this.destroy();
  }
  destroy(): void {
    if (!this.isDestroyed()) void askHost('closeWindow', { window: this.id }).finally(() => this.gone());
  }
  /** Chromium's side of the window is closed, by whoever. */
  gone(): void {
    if (!windows.delete(this.id)) return;
    this.webContents.emit('destroyed');
    this.emit('closed');
    if (windows.size === 0) lastWindowClosed();
  }

  pageEvent(event: PageEvent): void {
    if (event.name === 'page-title-updated') this.titleUpdated(event.title);
    else if (event.name === 'render-process-gone')
      this.webContents.emit(event.name, {}, { reason: 'crashed', exitCode: 139 });
    else this.webContents.emit(event.name, {});
    if (event.name !== 'dom-ready' || this.is.shownOnce) return;
    this.is.shownOnce = true;
    this.emit('ready-to-show');
  }
  private titleUpdated(title: string): void {
    const asked = preventable();
    this.emit('page-title-updated', asked, title, true);
    if (!asked.defaultPrevented) this.title = title;
  }
}

type Emulated =
  | 'show'
  | 'hide'
  | 'focus'
  | 'blur'
  | 'minimize'
  | 'restore'
  | 'close'
  | 'destroy'
  | 'loadURL'
  | 'isDestroyed';
type Members = Pick<
  Electron.BrowserWindow,
  Emulated | 'isContentProtected' | 'setContentProtection' | 'isMinimized'
>;

export type BrowserWindow = Window;
export const BrowserWindow = Window satisfies new (
  options?: Electron.BrowserWindowConstructorOptions,
) => Members;
