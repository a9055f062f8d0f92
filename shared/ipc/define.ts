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

type Manner<Home, IsJob> = {
  readonly home: Home;
  readonly isJob: IsJob;
  readonly needsVault: boolean;
  readonly changesVault: boolean;
};

/** A maker of calls that are answered in one manner, of whatever shape. */
function inManner<const Home extends 'shell' | 'worker', const IsJob extends boolean>(
  manner: Manner<Home, IsJob>,
) {
  return <I extends z.ZodType, O extends z.ZodType>(shape: {
    readonly input: I;
    readonly output: O;
  }): Call<I, O, Home, IsJob> => ({ ...manner, ...shape });
}

const quick = { isJob: false, changesVault: false } as const;
const long = { home: 'worker', isJob: true, needsVault: true } as const;

/** Answered by the shell; works without a vault. */
export const shellCall = inManner({ ...quick, home: 'shell', needsVault: false });

/** Answered by the worker before a vault is open: creating and opening one. */
export const openingCall = inManner({ ...quick, home: 'worker', needsVault: false });

/** Long work of the worker that needs no open vault: what it reads and writes is named in its input. */
export const openingJob = inManner({ home: 'worker', isJob: true, needsVault: false, changesVault: false });

/** Answered by the worker out of the open vault. */
export const vaultCall = inManner({ ...quick, home: 'worker', needsVault: true });

/** Long reading of the open vault, with progress and cancel. */
export const vaultJob = inManner({ ...long, changesVault: false });

/** Long work that changes the open vault; one at a time, the next waits. */
export const vaultChange = inManner({ ...long, changesVault: true });

/** An id as it comes in: whether it is one, and of what, the records say. */
export const idText: z.ZodString = z.string().max(100);
/** The place of a file or folder that is read, written or removed: refused where no person showed it. */
export const pathText: z.ZodString = z.string().max(4096);
/** A place that is only asked about: neither what lies there nor its names cross. */
export const askedPathText: z.ZodString = z.string().max(4096);

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
