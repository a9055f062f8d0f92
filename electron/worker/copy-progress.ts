import { JikimError } from '../../shared/errors/index.ts';
import type { CopyProgress } from '../core/vault/copy-database.ts';
import type { JobTools } from './jobs.ts';

/** Ends a copy at its next slice; what was written of it is removed, because it is no vault yet. */
export function copyProgress({ signal, onProgress }: JobTools): (progress: CopyProgress) => void {
  return ({ bytes, total }) => {
    if (signal.aborted) throw new JikimError('CANCELLED');
    onProgress(bytes, total);
  };
}
