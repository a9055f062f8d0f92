import type { Session } from 'electron';
import { isOwnAddress } from './origin.ts';

/** Nothing goes over a network, ever: every request that is not for our own pages is cancelled. */
export function cancelNetwork(session: Session): void {
  session.webRequest.onBeforeRequest(({ url }, decide) => decide({ cancel: !isOwnAddress(url) }));
}
