import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { EventEmitter, once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BrowserContext, Page } from 'playwright-core';
import type { HostCalls, MainCalls } from '../calls.ts';
import { type Ask, connect, type Handlers } from '../peer.ts';
import { START_VALUES, type StartValues } from '../start-values.ts';
import { Addresses } from './addresses.ts';
import { startChromium } from './chromium.ts';
import { decidePermissions } from './permissions.ts';
import { routeRequest } from './route.ts';
import { type CreateWindow, HostWindow } from './window.ts';

const REGISTER = fileURLToPath(new URL('../register.ts', import.meta.url));

export interface LaunchOptions {
  /** The folder with package.json, whose `main` is started unless `entry` is given. */
  readonly appPath: string;
  readonly entry?: string;
  readonly userData: string;
  readonly locale: string;
  readonly headless: boolean;
}

/** Starts the application's main process in a Node of its own, with Chromium for its windows. */
export async function launchHost(options: LaunchOptions): Promise<HostApplication> {
  const profile = mkdtempSync(join(tmpdir(), 'jikim-chromium-'));
  const context = await startChromium({ ...options, profile });
  const child = startMain(options);
  const application = new HostApplication(child, context, !options.headless);
  void application.ended.then(() => rmSync(profile, { recursive: true, force: true, maxRetries: 5 }));
  await application.start();
  return application;
}

function startMain({ appPath, entry, userData, locale }: LaunchOptions): ChildProcess {
  const main = entry ?? join(appPath, JSON.parse(readFileSync(join(appPath, 'package.json'), 'utf8')).main);
  const values: StartValues = { appPath, userData, locale };
  return spawn(process.execPath, ['--import', REGISTER, main], {
    cwd: appPath,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    serialization: 'advanced',
    env: { ...process.env, [START_VALUES]: JSON.stringify(values) },
  });
}

/** Has the face of Playwright's ElectronApplication, as far as tests use it. */
export class HostApplication extends EventEmitter<{ window: [Page]; close: [] }> {
  /** What the main process wrote, for the message of a test that failed. */
  output = '';
  /** The exit code, once main process and Chromium are both gone. */
  readonly ended: Promise<number | null>;
  private readonly child: ChildProcess;
  private readonly browser: BrowserContext;
  private readonly isVisible: boolean;
  private readonly ask: Ask<MainCalls>;
  private readonly addresses = new Addresses();
  private readonly open = new Map<number, HostWindow>();
  private readonly eventName = `bridge-${randomBytes(8).toString('hex')}`;
  private closing: Promise<void> | undefined;

  constructor(child: ChildProcess, browser: BrowserContext, isVisible: boolean) {
    super();
    this.isVisible = isVisible;
    this.child = child;
    this.browser = browser;
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (text) => {
        this.output += text;
      });
    this.ask = connect<MainCalls>(
      {
        send: (message) => void (child.connected && child.send(message as object)),
        onMessage: (listener) => void child.on('message', listener as (message: unknown) => void),
      },
      this.handlers(),
    );
    this.ended = once(child, 'exit').then(([code]) => this.end(code));
  }

  async start(): Promise<void> {
    const parts = { ask: this.ask, addresses: this.addresses, windows: this.open };
    await this.browser.route('**/*', (route) =>
      routeRequest(route, parts).catch(() => route.abort().catch(() => {})),
    );
    await Promise.race([this.ask('ready', {}), this.ended.then(() => this.explain('ended at its start'))]);
  }

  process(): ChildProcess {
    return this.child;
  }
  context(): BrowserContext {
    return this.browser;
  }
  windows(): Page[] {
    const loaded = [...this.open.values()].filter(({ isLoaded }) => isLoaded);
    return loaded.flatMap(({ page, popups }) => [page, ...popups]);
  }
  async firstWindow(): Promise<Page> {
    const known = this.windows()[0];
    if (known !== undefined) return known;
    const window = once(this, 'window').then(([page]) => page as Page);
    return Promise.race([window, this.ended.then(() => this.explain('ended without a window'))]);
  }
  /** Runs `change` in the main process with what `electron` exports there. */
  evaluate<R, A>(change: (electron: never, argument: A) => R, argument?: A): Promise<Awaited<R>> {
    return this.ask('evaluate', { source: change.toString(), argument }) as Promise<Awaited<R>>;
  }
  /** Asks the application to quit, as a person would. */
  async close(): Promise<void> {
    if (this.child.connected) await this.ask('quit', {});
    const timer = setTimeout(() => this.child.kill('SIGKILL'), 10_000);
    await this.ended;
    clearTimeout(timer);
  }

  private handlers(): Handlers<HostCalls> {
    return {
      privileged: (schemes) => this.addresses.add(schemes),
      createWindow: (asked) => this.createWindow(asked),
      load: ({ window, url }) => this.load(window, url),
      closeWindow: async ({ window }) => await this.open.get(window)?.page.close(),
      send: async ({ window, packed }) => await this.open.get(window)?.send(packed),
      exit: () => this.closeBrowser(),
    };
  }

  private async createWindow(asked: CreateWindow): Promise<void> {
    const { browser: context, ask, addresses, eventName, isVisible } = this;
    const window = await HostWindow.open(asked, { context, ask, addresses, eventName, isVisible });
    this.open.set(window.id, window);
    window.page.on('close', () => {
      this.open.delete(window.id);
      if (this.child.connected) void this.ask('windowGone', { window: window.id });
    });
    // Chromium starts with an empty page, which is no window of the application.
    for (const page of context.pages())
      if (page !== window.page && page.url() === 'about:blank') await page.close();
  }

  private async load(id: number, url: string): Promise<void> {
    const window = this.open.get(id)!;
    const address = this.addresses.toPage(url);
    const isPermitted = (permission: string) => this.ask('isPermitted', { window: id, permission, url });
    await decidePermissions(this.browser, window.page, new URL(address).origin, isPermitted);
    window.expected.add(address);
    await window.page.goto(address, { waitUntil: 'commit' });
    if (!window.isLoaded) this.emit('window', window.page);
    window.isLoaded = true;
    await window.page.waitForLoadState('load');
  }

  private closeBrowser(): Promise<void> {
    this.closing ??= this.browser.close().catch(() => {});
    return this.closing;
  }
  private async end(code: number | null): Promise<number | null> {
    await this.closeBrowser();
    this.emit('close');
    return code;
  }
  private explain(what: string): never {
    throw new Error(`The application ${what}.\n${this.output}`);
  }
}
