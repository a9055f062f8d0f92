import type { PageCallName } from '../../shared/ipc/channels.ts';
import type { Calls, InputOf, OutputOf } from '../../shared/ipc/contract.ts';
import type { Envelope } from '../../shared/ipc/define.ts';
import type { Events } from '../../shared/ipc/events.ts';

/** What a job answers at once; its end comes by the event `job`. */
export interface JobStarted {
  readonly jobId: string;
}

type Answer<Name extends keyof Calls> = Calls[Name]['isJob'] extends true ? JobStarted : OutputOf<Name>;

/** What the preload puts into the page: one function for each name, and nothing that takes a name. */
export interface Bridge {
  readonly call: {
    readonly [Name in PageCallName]: (input: InputOf<Name>) => Promise<Envelope<Answer<Name>>>;
  };
  readonly on: {
    readonly [Name in keyof Events]: (listener: (event: Events[Name]) => void) => () => void;
  };
  /** Where a dropped or chosen file lies; empty for one that lies nowhere, such as a pasted picture. */
  readonly pathOf: (file: File) => string;
}

declare global {
  interface Window {
    readonly jikim: Bridge;
  }
}
