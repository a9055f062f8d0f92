import { toUtf8 } from '../../../shared/bytes.ts';
import type { TimestampTokenRecord } from '../../../shared/domain/anchor.ts';
import { JikimError } from '../../../shared/errors/index.ts';
import { act, sealCheckpoint } from '../session/act.ts';
import type { Session } from '../session/session.ts';
import { checkAnswer, tokenCertificates } from '../timestamp/index.ts';
import { fromBase64, toChain } from './encoding.ts';
import { readCheckpointOf } from './paper.ts';
import { listTimestampTokens, readTimestampRequest, tokenBytes } from './timestamps.ts';
import { trustedRoots } from './trust.ts';

/**
 * Checks every token whose issuer was not trusted against the trust files of now. One that is trusted now gets a new
 * version of its record, entered in the log; the first stays. Returns the records that changed.
 */
export async function recheckTokens(session: Session): Promise<TimestampTokenRecord[]> {
  const changed: TimestampTokenRecord[] = [];
  for (const { id, value } of listTimestampTokens(session.db)) {
    if (value.trust === 'trusted') continue;
    const next = await recheck(session, value);
    if (next === null) continue;
    act(session, {
      kind: 'timestamp-imported',
      subject: next.requestId,
      refs: { size: String(next.size), trust: next.trust },
      records: [{ id, kind: 'timestamp-token', value: next }],
    });
    changed.push(next);
  }
  if (changed.length > 0) sealCheckpoint(session);
  return changed;
}

/** Null where it is still not trusted, or where a check that it once passed now fails: then it is no better than before. */
async function recheck(session: Session, record: TimestampTokenRecord): Promise<TimestampTokenRecord | null> {
  const { db, ports } = session;
  const request = readTimestampRequest(db, record.requestId);
  const token = tokenBytes(record);
  const roots = await trustedRoots(session);
  const question = {
    answer: token,
    request: fromBase64(request.tsq),
    note: toUtf8(readCheckpointOf(db, record.size).note),
    roots,
    requestedAt: Date.parse(request.at),
  };
  try {
    const verdict = await checkAnswer(question, ports);
    if (verdict.trust !== 'trusted') return null;
    const chain = toChain(verdict.chain, [...(await tokenCertificates(token)), ...roots]);
    return { ...record, trust: 'trusted', authority: verdict.tsaName, chain, doubts: [...verdict.doubts] };
  } catch (error) {
    if (error instanceof JikimError) return null;
    throw error;
  }
}
