import type { EventName, PageCallName } from '../../shared/ipc/channels.ts';
import type { Envelope } from '../../shared/ipc/define.ts';

/** What the preload puts into the page's world; for functions that run there. */
export interface Bridge {
  readonly call: { readonly [Name in PageCallName]: (input: unknown) => Promise<Envelope<unknown>> };
  readonly on: { readonly [Name in EventName]: (listener: (event: unknown) => void) => () => void };
  readonly pathOf: (file: File) => string;
}

declare global {
  var jikim: Bridge;
}
