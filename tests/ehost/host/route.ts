import type { Frame, Request, Route } from 'playwright-core';
import type { MainCalls } from '../calls.ts';
import type { Ask } from '../peer.ts';
import type { Addresses } from './addresses.ts';
import { takeBody } from './body.ts';
import type { HostWindow } from './window.ts';

export interface RouteParts {
  readonly ask: Ask<MainCalls>;
  readonly addresses: Addresses;
  readonly windows: ReadonlyMap<number, HostWindow>;
}

/** Every request of Chromium comes by here: to the application's own handlers, or to nothing. */
export async function routeRequest(route: Route, parts: RouteParts): Promise<void> {
  const request = route.request();
  const frame = frameOf(request);
  const window = [...parts.windows.values()].find(({ page }) => page === frame?.page());
  // A pop-up stays blank; one whose first request failed would never be seen.
  if (window === undefined || frame === null) return route.fulfill({ body: '', contentType: 'text/html' });
  if (await isStopped(request, frame, window, parts)) return route.abort('aborted');
  const asked = await toAsked(request, window, parts.addresses);
  const resourceType = request.resourceType();
  if (await parts.ask('isCancelled', { ...asked, resourceType })) return route.abort('blockedbyclient');
  const served = await parts.ask('request', asked);
  if (served === null) return route.abort('namenotresolved');
  return route.fulfill({ status: served.status, ...(await takeBody(served, parts.ask)) });
}

/** Requests of a closed page have no frame any more. */
function frameOf(request: Request): Frame | null {
  try {
    return request.frame();
  } catch {
    return null;
  }
}

async function isStopped(
  request: Request,
  frame: Frame,
  window: HostWindow,
  { ask, addresses }: RouteParts,
): Promise<boolean> {
  if (!request.isNavigationRequest()) return false;
  const isMainFrame = frame === window.page.mainFrame();
  if (isMainFrame && window.expected.delete(request.url())) return false;
  const url = addresses.toApp(request.url());
  return ask('isNavigationPrevented', { window: window.id, url, isMainFrame });
}

async function toAsked(request: Request, window: HostWindow, addresses: Addresses) {
  const all = await request.allHeaders();
  const headers = Object.fromEntries(Object.entries(all).filter(([name]) => !name.startsWith(':')));
  return { window: window.id, url: addresses.toApp(request.url()), method: request.method(), headers };
}
