import { JikimError } from '../../shared/errors/index.ts';
import type { WireError } from '../../shared/ipc/define.ts';
import { toDamage } from '../core/vault/damage.ts';

/**
 * A failure as it crosses to the window: code and values. What is no error of ours has neither stack nor text in it; the
 * name of its class is enough to report it.
 */
export function toWireError(thrown: unknown): WireError {
  const error = toDamage(thrown);
  if (error instanceof JikimError) return { code: error.code, params: { ...error.params } };
  const what = error instanceof Error ? error.name : typeof error;
  return { code: 'INTERNAL', params: { what } };
}
