import { toId } from '../../../shared/domain/ids.ts';
import type { IsolatedHash } from '../../../shared/domain/quarantine.ts';
import { isIsolated } from '../intake/take-in.ts';
import type { ActRecord } from '../session/act.ts';
import type { Session } from '../session/session.ts';

/** Never among the records that a destruction names: a case that is gone must not open the door to its isolated files. */
export const ISOLATED_HASH_KIND = 'isolated-hash';

/** The lasting record of isolated bytes, for the entry of their isolation; none where an earlier one made it. */
export function toIsolatedHash({ db, ports }: Session, { sha256, sha512, size }: IsolatedHash): ActRecord[] {
  if (isIsolated(db, sha256)) return [];
  const value: IsolatedHash = { sha256, sha512, size };
  return [{ id: toId('rec', ports.random.bytes(20)), kind: ISOLATED_HASH_KIND, value }];
}
