import { toUtf8 } from '../../../shared/bytes.ts';
import type { TimestampRequestRecord } from '../../../shared/domain/anchor.ts';
import { assertNewFile, writeNewFile } from '../files/new-file.ts';
import type { Session } from '../session/session.ts';
import { requestTimestamp } from './timestamps.ts';

export interface RequestFiles {
  /** The request, `.tsq`. */
  readonly request: string;
  /** The checkpoint that it is over, as text, to lie beside it. */
  readonly checkpoint: string;
}

/**
 * Writes a request over the newest checkpoint to two new files. Their names are tried before anything is logged, so that
 * an existing file stops the act and not its end. Throws FILE_EXISTS, FOLDER_MISSING, DISK_FULL.
 */
export async function writeTimestampRequest(
  session: Session,
  { request, checkpoint }: RequestFiles,
): Promise<TimestampRequestRecord> {
  assertNewFile(checkpoint);
  assertNewFile(request);
  const made = await requestTimestamp(session);
  writeNewFile(checkpoint, toUtf8(made.note));
  writeNewFile(request, made.tsq);
  return made.record;
}
