import type { z } from 'zod';
import { appCalls } from './calls/app.ts';
import { jobCalls } from './calls/job.ts';
import { vaultCalls } from './calls/vault.ts';
import type { CallName, EventName } from './channels.ts';
import { events } from './events.ts';

/** Everything that crosses between window, shell and worker. Handlers, preload and client derive from this table. */
export const contract = {
  calls: { ...appCalls, ...jobCalls, ...vaultCalls },
  events,
} as const;

export type Calls = typeof contract.calls;
export type InputOf<Name extends keyof Calls> = z.output<Calls[Name]['input']>;
export type OutputOf<Name extends keyof Calls> = z.output<Calls[Name]['output']>;
export type JobName = {
  [Name in keyof Calls]: Calls[Name]['isJob'] extends true ? Name : never;
}[keyof Calls];

/** The names that the preload knows and those of the table are the same, in both directions. */
type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : never) : never;
export const namesAgree: Same<CallName, keyof Calls> & Same<EventName, keyof typeof events> = true;
