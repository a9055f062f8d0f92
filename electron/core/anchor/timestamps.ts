import { type Bytes, toUtf8 } from '../../../shared/bytes.ts';
import {
  type TimestampRequestRecord,
  type TimestampTokenRecord,
  timestampRequestSchema,
  timestampTokenSchema,
} from '../../../shared/domain/anchor.ts';
import { toId } from '../../../shared/domain/ids.ts';
import { JikimError } from '../../../shared/errors/index.ts';
import { readCheckpoints } from '../custody/checkpoint.ts';
import { type AsOf, listRecords, readRecord, type Stored } from '../records/read-records.ts';
import { act, sealCheckpoint } from '../session/act.ts';
import type { Session } from '../session/session.ts';
import type { ReadDb } from '../store/handles.ts';
import { checkAnswer, makeRequest, tokenCertificates, toTokenBytes } from '../timestamp/index.ts';
import { fromBase64, isoNow, toBase64, toChain } from './encoding.ts';
import { trustedRoots } from './trust.ts';

export { listTrustRoots, trustedRoots, trustFile } from './trust.ts';

export interface MadeTimestampRequest {
  readonly record: TimestampRequestRecord;
  /** The exact bytes of the signed checkpoint, to lie beside the request. */
  readonly note: string;
  readonly tsq: Bytes;
}

/** A request over the newest checkpoint. Holds a hash and a random number, nothing of the case, so a stick may carry it. */
export async function requestTimestamp(session: Session): Promise<MadeTimestampRequest> {
  const note = sealCheckpoint(session);
  const { size } = readCheckpoints(session.db).at(-1)!;
  const { tsq } = await makeRequest(toUtf8(note), session.ports);
  const requestId = toId('tsr', session.ports.random.bytes(20));
  const record: TimestampRequestRecord = {
    requestId,
    size,
    tsq: toBase64(tsq),
    at: isoNow(session.ports.clock),
  };
  act(session, {
    kind: 'timestamp-requested',
    subject: requestId,
    refs: { size: String(size) },
    records: [{ id: requestId, kind: 'timestamp-request', value: record }],
  });
  return { record, note, tsq };
}

/**
 * Checks an answer against the request it belongs to and keeps its token. The request is found by trying those that have
 * no answer yet, so a person need not say which it is. Throws the TIMESTAMP_ code of the first check that fails.
 */
export async function importTimestamp(
  session: Session,
  answer: Bytes,
  policy?: string,
): Promise<TimestampTokenRecord> {
  const { request, verdict } = await findRequest(session, answer, policy);
  const certificates = await tokenCertificates(answer);
  const roots = await trustedRoots(session);
  const record: TimestampTokenRecord = {
    requestId: request.requestId,
    size: request.size,
    token: toBase64(toTokenBytes(answer)),
    genTime: verdict.genTime,
    policy: verdict.policy,
    serial: verdict.serial,
    authority: verdict.tsaName,
    trust: verdict.trust,
    chain: toChain(verdict.chain, [...certificates, ...roots]),
    doubts: [...verdict.doubts],
    importedAt: isoNow(session.ports.clock),
  };
  const id = toId('rec', session.ports.random.bytes(20));
  act(session, {
    kind: 'timestamp-imported',
    subject: request.requestId,
    refs: { size: String(request.size), trust: verdict.trust },
    records: [{ id, kind: 'timestamp-token', value: record }],
  });
  sealCheckpoint(session);
  return record;
}

export function listTimestampRequests(db: ReadDb): Stored<TimestampRequestRecord>[] {
  return listRecords(db, 'timestamp-request', null, timestampRequestSchema);
}

export function listTimestampTokens(db: ReadDb, asOf: AsOf = {}): Stored<TimestampTokenRecord>[] {
  return listRecords(db, 'timestamp-token', null, timestampTokenSchema, asOf);
}

type Verdict = Awaited<ReturnType<typeof checkAnswer>>;

/** An answer that belongs to none of the requests fails with what is wrong with it for the newest one. */
async function findRequest(
  session: Session,
  answer: Bytes,
  policy: string | undefined,
): Promise<{ request: TimestampRequestRecord; verdict: Verdict }> {
  const requests = listTimestampRequests(session.db).map(({ value }) => value);
  const notes = new Map(readCheckpoints(session.db).map(({ size, note }) => [size, note]));
  const roots = await trustedRoots(session);
  let failure: unknown = new JikimError('TIMESTAMP_NO_REQUEST');
  for (const request of requests.reverse()) {
    try {
      const note = toUtf8(notes.get(request.size) ?? '');
      const question = {
        answer,
        request: fromBase64(request.tsq),
        note,
        roots,
        requestedAt: Date.parse(request.at),
      };
      return {
        request,
        verdict: await checkAnswer(
          { ...question, ...(policy === undefined ? {} : { policy }) },
          session.ports,
        ),
      };
    } catch (error) {
      if (!(error instanceof JikimError)) throw error;
      if (failure instanceof JikimError && failure.code === 'TIMESTAMP_NO_REQUEST') failure = error;
      if (!isAboutAnotherRequest(error)) throw error;
    }
  }
  throw failure;
}

function isAboutAnotherRequest(error: JikimError): boolean {
  return error.code === 'TIMESTAMP_NONCE_DIFFERS' || error.code === 'TIMESTAMP_IMPRINT_DIFFERS';
}

/** Reads a token record's bytes. */
export function tokenBytes(record: Pick<TimestampTokenRecord, 'token'>): Bytes {
  return fromBase64(record.token);
}

export function readTimestampRequest(db: ReadDb, requestId: string): TimestampRequestRecord {
  return readRecord(db, requestId, timestampRequestSchema, 'timestamp-request').value;
}
