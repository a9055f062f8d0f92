import type { Calls, InputOf, OutputOf, WorkerName } from '../../../shared/ipc/contract.ts';
import type { Desk } from '../desk.ts';
import type { JobTools } from '../jobs.ts';

type Result<Name extends WorkerName> = OutputOf<Name> | Promise<OutputOf<Name>>;

/** How one call is answered. Three lines in most cases: the work is done by the core. */
export type Handler<Name extends WorkerName> = Calls[Name]['isJob'] extends true
  ? (desk: Desk, input: InputOf<Name>, tools: JobTools) => Promise<OutputOf<Name>>
  : (desk: Desk, input: InputOf<Name>) => Result<Name>;

export type Handlers<Name extends WorkerName> = { readonly [Each in Name]: Handler<Each> };
