import { z } from 'zod';
import { askedPathText, nothing, shellCall } from '../define.ts';
import { lockReason } from '../events.ts';

const lang = z.enum(['ko', 'en']);
const theme = z.enum(['system', 'light', 'dark']);

/** First steps that were taken, and `away` where a person put the list of them away. */
const firstStep = z.enum(['read', 'search', 'verify', 'away']);
export type FirstStep = z.output<typeof firstStep>;

/** What a person chose for this computer. Holds no name of a case, a vault or a person, unless `recent` is allowed. */
export const settings = z.object({
  lang: lang.nullable(),
  theme,
  /** Of the usual size, in percent. */
  textSize: z.union([z.literal(100), z.literal(125), z.literal(150), z.literal(200)]),
  /** Minutes without input until the vault locks. */
  autoLockMinutes: z.int().min(1).max(60),
  rememberVaults: z.boolean(),
  firstSteps: z.array(firstStep).max(8).optional(),
});
export type Settings = z.output<typeof settings>;

/** What the settings file holds. */
export const keptSettings = z.object({ settings, recent: z.array(z.string()).max(10) });
export type KeptSettings = z.output<typeof keptSettings>;

/** What the lock screen says after the page was loaded anew. */
const lastLock = z.object({
  reason: lockReason,
  stoppedJobs: z.array(z.string()),
  /** The vault that was open; null where none was. */
  path: z.string().nullable(),
});
export type LastLock = z.output<typeof lastLock>;

/** `untested`: made since the start, and not yet typed whole from paper. */
const recoveryKeyState = z.enum(['unknown', 'untested', 'tested']);
export type RecoveryKeyState = z.output<typeof recoveryKeyState>;

export const appCalls = {
  /** What the window needs before anything else. */
  'app.start': shellCall({
    input: nothing,
    output: z.object({
      version: z.string(),
      build: z.string(),
      systemLang: lang,
      settings,
      /** Vaults of last time, newest first; empty unless a person allowed it. */
      recent: z.array(z.object({ path: z.string(), name: z.string() })),
      platform: z.enum(['win32', 'darwin', 'linux']),
      /** Why the vault was locked; null before the first opening and while a vault is open. */
      locked: lastLock.nullable(),
    }),
  }),
  'app.set': shellCall({
    input: z.strictObject({ settings: z.strictObject(settings.shape).partial() }),
    output: settings,
  }),
  /** Hides the window and locks at once. */
  'app.hide': shellCall({ input: nothing, output: z.object({}) }),
  /** Somebody moves the pointer or types: told by the preload, now and then. */
  'app.used': shellCall({ input: nothing, output: z.object({}) }),
  /** A person dropped, pasted or picked this file: told by the preload, which has its place from the system. */
  'app.shown': shellCall({ input: z.strictObject({ path: askedPathText }), output: z.object({}) }),
  /** What is known of the recovery key of a vault since the start. */
  'app.recoveryKey': shellCall({
    input: z.strictObject({ path: askedPathText }),
    output: z.object({ state: recoveryKeyState }),
  }),
  'app.forgetRecent': shellCall({ input: nothing, output: z.object({}) }),
  /** The system's dialogs; null where the person thought better of it. */
  'dialog.openFolder': shellCall({
    input: z.strictObject({ purpose: z.enum(['vault', 'intake', 'archive', 'export', 'backup']) }),
    output: z.object({ path: z.string() }).nullable(),
  }),
  'dialog.openFiles': shellCall({
    input: z.strictObject({
      purpose: z.enum(['intake', 'timestamp', 'certificate', 'archive', 'pkcs12', 'scan', 'checkpoint']),
    }),
    output: z.object({ paths: z.array(z.string()) }).nullable(),
  }),
  'dialog.saveAs': shellCall({
    input: z.strictObject({ suggested: z.string().max(200) }),
    output: z.object({ path: z.string() }).nullable(),
  }),
  /** Shows a folder that the app itself has just written. */
  'app.showFolder': shellCall({
    input: z.strictObject({ path: askedPathText }),
    output: z.object({}),
  }),
} as const;
