import { isErrorCode, JikimError } from '../../shared/errors/index.ts';
import type { WireError } from '../../shared/ipc/define.ts';

/** A failure that came as part of an answer. A code that this window does not know comes from a fault of ours. */
export function toError({ code, params }: WireError): JikimError {
  return isErrorCode(code) ? new JikimError(code, params) : new JikimError('INTERNAL', { what: code });
}
