import type { WorkerName } from './contract.ts';
import type { ChildEvent, ChildOrder } from './decoder-messages.ts';
import type { Envelope } from './define.ts';
import type { Events } from './events.ts';

/** What the shell asks of the worker. Inputs are checked by the shell before they come here. */
export type ToWorker =
  | { readonly type: 'call'; readonly id: number; readonly name: WorkerName; readonly input: unknown }
  /** What lies at a path of the page, if the page may have it. */
  | { readonly type: 'find'; readonly id: number; readonly path: string }
  | { readonly type: 'child'; readonly event: ChildEvent }
  /** The next bytes of it from `start` on, at most a chunk; asked for as the page takes them. */
  | {
      readonly type: 'read';
      readonly id: number;
      readonly path: string;
      readonly start: number;
      readonly end: number;
    };

export type FromWorker =
  | { readonly type: 'answer'; readonly id: number; readonly envelope: Envelope<unknown> }
  | { readonly type: 'found'; readonly id: number; readonly found: Found | null }
  /** Null where they are gone, damaged, or not to be had any more. */
  | { readonly type: 'bytes'; readonly id: number; readonly bytes: Uint8Array | null }
  | { readonly type: 'child'; readonly order: ChildOrder }
  /** A folder that this session has written, and may show. */
  | { readonly type: 'wrote'; readonly path: string }
  /** How many jobs run or wait. */
  | { readonly type: 'busy'; readonly jobs: number }
  | {
      [Name in keyof Events]: { readonly type: 'event'; readonly name: Name; readonly event: Events[Name] };
    }[keyof Events];

/** What the shell hands the thread at its start; nothing where it runs without a shell. */
export interface WorkerStart {
  /** The shell starts the children that open untrusted bytes. */
  readonly childrenByShell: true;
}

export interface Found {
  readonly contentType: string;
  /** Bytes. */
  readonly size: number;
}
