import { z } from 'zod';

/**
 * One call of the contract. `home`: who answers it, the shell (windows, dialogs) or the worker that owns the vault.
 * `needsVault`: refused with `IPC_NO_VAULT` while none is open. A job answers at once with its id, tells its progress by
 * the event `job`, and carries `output` in its last one.
 */
export interface Call<
  I extends z.ZodType = z.ZodType,
  O extends z.ZodType = z.ZodType,
  Home extends 'shell' | 'worker' = 'shell' | 'worker',
  IsJob extends boolean = boolean,
> {
  readonly home: Home;
  readonly needsVault: boolean;
  readonly isJob: IsJob;
  /** Jobs that change the vault run one after the other. */
  readonly changesVault: boolean;
  /** A strict object: an unknown key is refused, so that a slip of the pen is seen. */
  readonly input: I;
  readonly output: O;
}

type Parts<I extends z.ZodType, O extends z.ZodType> = { readonly input: I; readonly output: O };

/** Answered by the shell; works without a vault. */
export function shellCall<I extends z.ZodType, O extends z.ZodType>(
  parts: Parts<I, O>,
): Call<I, O, 'shell', false> {
  return { home: 'shell', needsVault: false, isJob: false, changesVault: false, ...parts };
}

/** Answered by the worker before a vault is open: creating and opening one. */
export function openingCall<I extends z.ZodType, O extends z.ZodType>(
  parts: Parts<I, O>,
): Call<I, O, 'worker', false> {
  return { home: 'worker', needsVault: false, isJob: false, changesVault: false, ...parts };
}

/** Answered by the worker out of the open vault. */
export function vaultCall<I extends z.ZodType, O extends z.ZodType>(
  parts: Parts<I, O>,
): Call<I, O, 'worker', false> {
  return { home: 'worker', needsVault: true, isJob: false, changesVault: false, ...parts };
}

/** Long reading of the open vault, with progress and cancel. */
export function vaultJob<I extends z.ZodType, O extends z.ZodType>(
  parts: Parts<I, O>,
): Call<I, O, 'worker', true> {
  return { home: 'worker', needsVault: true, isJob: true, changesVault: false, ...parts };
}

/** Long work that changes the open vault; one at a time, the next waits. */
export function vaultChange<I extends z.ZodType, O extends z.ZodType>(
  parts: Parts<I, O>,
): Call<I, O, 'worker', true> {
  return { home: 'worker', needsVault: true, isJob: true, changesVault: true, ...parts };
}

/** Long work without an open vault: verifying what lies in a folder. */
export function openJob<I extends z.ZodType, O extends z.ZodType>(
  parts: Parts<I, O>,
): Call<I, O, 'worker', true> {
  return { home: 'worker', needsVault: false, isJob: true, changesVault: false, ...parts };
}

/** An id as it comes in: whether it is one, and of what, the records say. */
export const idText: z.ZodString = z.string().max(100);
/** The place of a file or folder. */
export const pathText: z.ZodString = z.string().max(4096);

export const nothing: z.ZodObject<Record<never, never>, z.core.$strict> = z.strictObject({});

/** A failure as it crosses: its code and values, never a stack or a path of this machine that a person did not name. */
export const wireError = z.object({
  code: z.string().max(100),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
});
export type WireError = z.output<typeof wireError>;

/** Errors travel as data: the bridge between the worlds drops what is special about an Error. */
export type Envelope<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: WireError };
