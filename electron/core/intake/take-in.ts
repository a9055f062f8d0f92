import { toId } from '../../../shared/domain/ids.ts';
import type { Acquisition, FileName, IntakeNote, Item } from '../../../shared/domain/item.ts';
import { judgeClock } from '../custody/clock-state.ts';
import { readHead } from '../custody/log.ts';
import { sniffType } from '../decode/index.ts';
import { addLabel } from '../search/labels.ts';
import { append } from '../session/act.ts';
import type { Session } from '../session/session.ts';
import { findStored, putContent } from '../store/content.ts';
import type { ReadDb } from '../store/handles.ts';
import { prepared } from '../store/prepared.ts';
import type { AcquisitionInput } from './acquisition-input.ts';
import { findCopySigns } from './copy-signs.ts';
import type { Prepared } from './prepare.ts';

export interface Taken {
  readonly status: 'taken' | 'duplicate';
  readonly itemId: string;
  readonly acquisitionId: string;
  readonly sha256: string;
  readonly size: number;
  readonly type: string;
  readonly copySigns: readonly string[];
}

export interface Isolated {
  readonly status: 'quarantined';
  readonly sha256: string;
  readonly size: number;
}

export interface TakeInput {
  readonly caseId: string;
  readonly input: AcquisitionInput;
  /** Random id shared by files that belong together, or empty. */
  readonly group: string;
}

/**
 * Makes one prepared file part of the case, inside the caller's transaction: its bytes become visible together with the
 * entry that says so. The same bytes again are a second acquisition of the same item; bytes that were isolated before are
 * not taken.
 */
export function takeIn(session: Session, prepared: Prepared, given: TakeInput): Taken | Isolated {
  const { db, ports } = session;
  const { sha256, size } = prepared.digest;
  if (isIsolated(db, sha256)) return { status: 'quarantined', sha256, size };
  const known = findItem(db, given.caseId, sha256);
  const itemId = known ?? toId('itm', ports.random.bytes(20));
  const acquisitionId = toId('acq', ports.random.bytes(20));
  const type = sniffType(prepared.head, prepared.source.name).type;
  if (findStored(db, sha256) === undefined) storeBytes(session, prepared);
  const acquisition = toAcquisition(session, prepared, { ...given, itemId, acquisitionId, type });
  const name: FileName = { caseId: given.caseId, itemId, acquisitionId, name: prepared.source.name };
  const note = toIntakeNote(given, { itemId, acquisitionId, type });
  const item: Item = { caseId: given.caseId, ...prepared.digest, type };
  append(session, {
    kind: 'intake',
    subject: itemId,
    refs: { case: given.caseId, acquisition: acquisitionId, seen: known === null ? 'first' : 'again' },
    records: [
      ...(known === null ? [{ id: itemId, kind: 'item', value: item }] : []),
      { id: acquisitionId, kind: 'acquisition', value: acquisition },
      { id: toId('rec', ports.random.bytes(20)), kind: 'filename', value: name },
      { id: toId('rec', ports.random.bytes(20)), kind: 'intake-note', value: note },
    ],
  });
  addLabel(db, { subject: itemId, caseId: given.caseId, kind: 'file', text: prepared.source.name });
  if (note.notes !== '')
    addLabel(db, { subject: itemId, caseId: given.caseId, kind: 'note', text: note.notes });
  const status = known === null ? 'taken' : 'duplicate';
  return { status, itemId, acquisitionId, sha256, size, type, copySigns: acquisition.copySigns };
}

/** Whether the same bytes were isolated before, in any case of the vault. */
export function isIsolated(db: ReadDb, sha256: string): boolean {
  return (
    prepared<[string]>(db, "SELECT 1 FROM current_record WHERE kind = 'quarantine' AND sha256 = ?").get(
      sha256,
    ) !== undefined
  );
}

function findItem(db: ReadDb, caseId: string, sha256: string): string | null {
  const row = prepared<[string, string], { id: string }>(
    db,
    "SELECT id FROM current_record WHERE kind = 'item' AND sha256 = ? AND case_id = ?",
  ).get(sha256, caseId);
  return row?.id ?? null;
}

function storeBytes({ db }: Session, { held, digest }: Prepared): void {
  if ('bytes' in held) putContent(db, held.bytes, digest);
  else held.writer.finish(db, digest);
}

interface AcquisitionOf extends TakeInput {
  readonly itemId: string;
  readonly acquisitionId: string;
  readonly type: string;
}

function toAcquisition(
  { db, log, personId, ports }: Session,
  { source }: Prepared,
  of: AcquisitionOf,
): Acquisition {
  const { input } = of;
  const { state, wall } = judgeClock(db, log, readHead(db).at);
  return {
    caseId: of.caseId,
    itemId: of.itemId,
    acquisitionId: of.acquisitionId,
    personId,
    collector: input.collector ?? '',
    at: new Date(wall).toISOString(),
    offsetMinutes: ports.clock.offsetMinutes(wall),
    zone: ports.clock.zone(),
    clock: state,
    method: input.method ?? (input.copyKind === 'original' ? 'other' : 'received-copy'),
    copyKind: input.copyKind ?? 'received-copy',
    source: toSource(input),
    received: toReceived(input),
    place: input.place ?? '',
    custodian: input.custodian ?? '',
    capturedAt: input.capturedAt ?? '',
    fileTimes: {
      modified: source.modified?.toISOString() ?? null,
      created: source.created?.toISOString() ?? null,
    },
    clockOffsetSeconds: input.clockOffsetSeconds ?? null,
    copySigns: findCopySigns({ name: source.name, type: of.type, width: null, height: null, hasExif: null }),
    group: of.group,
  };
}

function toIntakeNote(
  { caseId, input }: TakeInput,
  of: { itemId: string; acquisitionId: string; type: string },
): IntakeNote {
  return {
    caseId,
    itemId: of.itemId,
    acquisitionId: of.acquisitionId,
    notes: input.notes ?? '',
    consentId: input.consent ?? null,
    recorderTookPart: input.recorderTookPart ?? (isRecording(of.type) ? 'later' : 'not-a-recording'),
  };
}

export function isRecording(type: string): boolean {
  return type.startsWith('audio/') || type.startsWith('video/');
}

function toSource(input: AcquisitionInput): Acquisition['source'] {
  return {
    device: input.device ?? '',
    app: input.app ?? '',
    account: input.account ?? '',
    url: input.url ?? '',
    secondDevice: input.secondDevice ?? '',
    profilesHidden: input.profilesHidden ?? 'unknown',
  };
}

function toReceived(input: AcquisitionInput): Acquisition['received'] {
  if ((input.copyKind ?? 'received-copy') === 'original') return null;
  return {
    via: input.receivedVia ?? '',
    from: input.receivedFrom ?? '',
    at: input.receivedAt ?? '',
    quality: input.receivedQuality ?? '',
    firstFileAt: input.firstFileAt ?? '',
  };
}
