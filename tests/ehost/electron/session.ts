import type * as Electron from 'electron';
import type { AskedPage, Served } from '../calls.ts';
import { app } from './app.ts';
import { askHost } from './host.ts';
import { notEmulated, onlyEmulated } from './not-emulated.ts';
import { openStream } from './streams.ts';

type ProtocolHandler = (request: Request) => Response | Promise<Response>;
type BeforeRequest = (details: { url: string }, decide: (answer: { cancel?: boolean }) => void) => void;
type PermissionRequest = (contents: never, permission: never, decide: (isGiven: boolean) => void) => void;
type PermissionCheck = (...details: never[]) => boolean;

const privileged = new Set<string>();

export const protocol = onlyEmulated('protocol', {
  registerSchemesAsPrivileged(schemes) {
    if (app.isReady()) throw new Error('protocol.registerSchemesAsPrivileged: the app is ready');
    for (const { scheme, privileges } of schemes)
      if (privileges?.standard && privileges.secure) privileged.add(scheme);
    void askHost('privileged', [...privileged]);
  },
} satisfies Pick<Electron.Protocol, 'registerSchemesAsPrivileged'>);

function createSession() {
  const served = new Map<string, ProtocolHandler>();
  let before: BeforeRequest = (_, decide) => decide({});
  // Electron's defaults give what a page asks for.
  let asked: PermissionRequest = (_contents, _permission, decide) => decide(true);
  let checked: PermissionCheck = () => true;
  return onlyEmulated('session', {
    protocol: onlyEmulated('session.protocol', {
      handle(scheme: string, handler: ProtocolHandler) {
        if (!privileged.has(scheme)) throw new Error(`${scheme}: is not registered as standard and secure`);
        served.set(scheme, handler);
      },
    }),
    webRequest: onlyEmulated('session.webRequest', {
      onBeforeRequest(listener: BeforeRequest) {
        before = listener;
      },
    }),
    setPermissionRequestHandler(handler: PermissionRequest) {
      asked = handler;
    },
    setPermissionCheckHandler(handler: PermissionCheck) {
      checked = handler;
    },
    setDevicePermissionHandler(_handler: unknown) {},
    serve: (asked: AskedPage) => serve(served, asked),
    async fetch(url: string, init?: RequestInit): Promise<Response> {
      const handle = served.get(new URL(url).protocol.slice(0, -1));
      if (handle === undefined) throw new TypeError('Failed to fetch');
      return handle(new Request(url, init));
    },
    isCancelled: (details: { url: string }) =>
      new Promise<boolean>((resolve) => before(details, ({ cancel }) => resolve(cancel === true))),
    isPermitted: async (contents: unknown, permission: string, url: string) =>
      checked(contents as never, permission as never, url as never, {} as never) &&
      (await new Promise<boolean>((resolve) => asked(contents as never, permission as never, resolve))),
  });
}

export type HostSession = ReturnType<typeof createSession>;

/** The handler alone decides what a Range means. */
async function serve(
  handlers: ReadonlyMap<string, ProtocolHandler>,
  { url, method, headers }: AskedPage,
): Promise<Served | null> {
  const handle = handlers.get(new URL(url).protocol.slice(0, -1));
  if (handle === undefined) return null;
  const response = await handle(new Request(url, { method, headers: { ...headers } }));
  return { status: response.status, headers: [...response.headers], stream: openStream(response) };
}

const partitions = new Map<string, HostSession>();

export const session = onlyEmulated('session', {
  fromPartition(name: string, _options?: Electron.FromPartitionOptions): HostSession {
    if (name.startsWith('persist:') || name === '') throw notEmulated('a session that is kept on disk');
    const known = partitions.get(name) ?? createSession();
    partitions.set(name, known);
    return known;
  },
});
