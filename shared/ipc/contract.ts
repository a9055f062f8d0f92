import type { z } from 'zod';
import { appCalls } from './calls/app.ts';
import { backupCalls } from './calls/backup.ts';
import { caseCalls } from './calls/case.ts';
import { caseFileCalls } from './calls/case-file.ts';
import { clipboardCalls } from './calls/clipboard.ts';
import { consentCalls } from './calls/consent.ts';
import { conversationCalls } from './calls/conversation.ts';
import { destroyCalls } from './calls/destroy.ts';
import { exhibitCalls } from './calls/exhibit.ts';
import { exportCalls } from './calls/export.ts';
import { historyCalls } from './calls/history.ts';
import { identityCalls } from './calls/identity.ts';
import { intakeCalls } from './calls/intake.ts';
import { itemCalls } from './calls/item.ts';
import { itemPageCalls } from './calls/item-page.ts';
import { jobCalls } from './calls/job.ts';
import { mediaCalls } from './calls/media.ts';
import { noteCalls } from './calls/note.ts';
import { partyCalls } from './calls/party.ts';
import { peopleCalls } from './calls/people.ts';
import { quarantineCalls } from './calls/quarantine.ts';
import { recoveryCalls } from './calls/recovery.ts';
import { searchCalls } from './calls/search.ts';
import { timeCalls } from './calls/time.ts';
import { vaultCalls } from './calls/vault.ts';
import { verifyCalls } from './calls/verify.ts';
import type { CallName, EventName } from './channels.ts';
import { events } from './events.ts';

/** Everything that crosses between window, shell and worker. Handlers, preload and client derive from this table. */
export const contract = {
  calls: {
    ...appCalls,
    ...backupCalls,
    ...caseCalls,
    ...conversationCalls,
    ...itemCalls,
    ...jobCalls,
    ...quarantineCalls,
    ...intakeCalls,
    ...searchCalls,
    ...noteCalls,
    ...recoveryCalls,
    ...timeCalls,
    ...exhibitCalls,
    ...exportCalls,
    ...caseFileCalls,
    ...consentCalls,
    ...destroyCalls,
    ...identityCalls,
    ...partyCalls,
    ...peopleCalls,
    ...clipboardCalls,
    ...historyCalls,
    ...itemPageCalls,
    ...mediaCalls,
    ...vaultCalls,
    ...verifyCalls,
  },
  events,
} as const;

export type Calls = typeof contract.calls;
export type InputOf<Name extends keyof Calls> = z.output<Calls[Name]['input']>;
export type OutputOf<Name extends keyof Calls> = z.output<Calls[Name]['output']>;
export type JobName = {
  [Name in keyof Calls]: Calls[Name]['isJob'] extends true ? Name : never;
}[keyof Calls];

export type WorkerName = {
  [Name in keyof Calls]: Calls[Name]['home'] extends 'worker' ? Name : never;
}[keyof Calls];
export type ShellName = Exclude<keyof Calls, WorkerName>;

/** The names that the preload knows and those of the table are the same, in both directions. */
type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : never) : never;
export const namesAgree: Same<CallName, keyof Calls> & Same<EventName, keyof typeof events> = true;
