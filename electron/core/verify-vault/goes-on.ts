import { JikimError } from '../../../shared/errors/index.ts';

/** Throws CANCELLED where somebody stopped the check. */
export function assertGoesOn(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new JikimError('CANCELLED');
}
