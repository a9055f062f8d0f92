import { type ErrorCode, JikimError } from '../../errors/index.ts';

/** What the reader found wrong with an encoding; `within` turns it into the code of the part being read. */
export class DerFault extends Error {
  constructor(reason: string) {
    super(reason);
    this.name = 'DerFault';
  }
}

/** Runs `read` and names the part in which a fault of the encoding lies. Throws a JikimError with `code`. */
export function within<T>(code: ErrorCode, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof DerFault) throw new JikimError(code, { reason: error.message }, { cause: error });
    throw error;
  }
}
