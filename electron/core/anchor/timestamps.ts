import { type Bytes, toUtf8 } from '../../../shared/bytes.ts';
import {
  type TimestampRequestRecord,
  type TimestampTokenRecord,
  type TrustRoot,
  timestampRequestSchema,
  timestampTokenSchema,
  trustRootSchema,
} from '../../../shared/domain/anchor.ts';
import { toId } from '../../../shared/domain/ids.ts';
import { JikimError } from '../../../shared/errors/index.ts';
import type { Certificate } from '../../../shared/timestamp/certificate.ts';
import { readCheckpoints } from '../custody/checkpoint.ts';
import { listRecords, readRecord, type Stored } from '../records/read-records.ts';
import { act, sealCheckpoint } from '../session/act.ts';
import type { Session } from '../session/session.ts';
import type { ReadDb } from '../store/handles.ts';
import {
  checkAnswer,
  makeRequest,
  readTrustFile,
  tokenCertificates,
  toTokenBytes,
} from '../timestamp/index.ts';

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
  const record: TimestampRequestRecord = { requestId, size, tsq: toBase64(tsq), at: now(session) };
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
    chain: chainOf(verdict.chain, [...certificates, ...roots]),
    doubts: [...verdict.doubts],
    importedAt: now(session),
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

/** Trusts the certificates of a file the person chose. Returns those that were new, with what should be known of them. */
export async function trustFile(
  session: Session,
  bytes: Bytes,
): Promise<{ root: TrustRoot; warnings: readonly string[] }[]> {
  const known = new Set(listTrustRoots(session.db).map(({ value }) => value.fingerprint));
  const found = (await readTrustFile(bytes, session.ports)).filter(
    ({ fingerprint }) => !known.has(fingerprint),
  );
  return found.map(({ certificate, fingerprint, subject, warnings }) => {
    const root: TrustRoot = { fingerprint, der: toBase64(certificate.der), subject, addedAt: now(session) };
    const id = toId('rec', session.ports.random.bytes(20));
    act(session, { kind: 'trust-added', subject: id, records: [{ id, kind: 'trust-root', value: root }] });
    return { root, warnings };
  });
}

export function listTrustRoots(db: ReadDb): Stored<TrustRoot>[] {
  return listRecords(db, 'trust-root', null, trustRootSchema);
}

export function listTimestampRequests(db: ReadDb): Stored<TimestampRequestRecord>[] {
  return listRecords(db, 'timestamp-request', null, timestampRequestSchema);
}

export function listTimestampTokens(db: ReadDb): Stored<TimestampTokenRecord>[] {
  return listRecords(db, 'timestamp-token', null, timestampTokenSchema);
}

export async function trustedRoots({ db, ports }: Session): Promise<Certificate[]> {
  const files = listTrustRoots(db).map(({ value }) => readTrustFile(fromBase64(value.der), ports));
  return (await Promise.all(files)).flat().map(({ certificate }) => certificate);
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

function chainOf(fingerprints: readonly string[], certificates: readonly Certificate[]): string[] {
  const byPrint = new Map(certificates.map((certificate) => [certificate.fingerprint, certificate.der]));
  return fingerprints.flatMap((fingerprint) => {
    const der = byPrint.get(fingerprint);
    return der === undefined ? [] : [toBase64(der)];
  });
}

function now(session: Session): string {
  return new Date(session.ports.clock.now()).toISOString();
}

function toBase64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64');
}

function fromBase64(text: string): Bytes {
  return new Uint8Array(Buffer.from(text, 'base64'));
}

/** Reads a token record's bytes. */
export function tokenBytes(record: Pick<TimestampTokenRecord, 'token'>): Bytes {
  return fromBase64(record.token);
}

export function readTimestampRequest(db: ReadDb, requestId: string): TimestampRequestRecord {
  return readRecord(db, requestId, timestampRequestSchema, 'timestamp-request').value;
}
