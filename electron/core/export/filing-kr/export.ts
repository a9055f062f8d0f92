import { createHash } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { toHex } from '../../../../shared/bytes.ts';
import { type Checkpoint, parseCheckpoint } from '../../../../shared/custody/checkpoint.ts';
import type { Exhibit } from '../../../../shared/domain/exhibit.ts';
import type { Export } from '../../../../shared/domain/export.ts';
import { JikimError } from '../../../../shared/errors/index.ts';
import { KOREA_OFFSET_MINUTES } from '../../../../shared/i18n/korean-time.ts';
import { createPseudonymiser, protectedNamesOf } from '../../../../shared/protect/protected-names.ts';
import { type AnchorState, anchorStateFor } from '../../anchor/state.ts';
import { readCase } from '../../case/cases.ts';
import { assertConsented, withdrawnItems } from '../../consent/leaving.ts';
import { readCheckpoints } from '../../custody/checkpoint.ts';
import { readClockAnomalies } from '../../custody/history.ts';
import { createDecoder, type Decoder } from '../../decode/index.ts';
import { listExhibits, readExhibit } from '../../exhibit/exhibits.ts';
import { listParties } from '../../party/parties.ts';
import { assertNotWithheld } from '../../quarantine/withheld.ts';
import { folderPlace } from '../../report/filing-kr/exhibit-output.ts';
import type {
  FilingFile,
  FilingModel,
  FilingSettings,
  LeftOut,
  PrintedValue,
} from '../../report/filing-kr/model.ts';
import { sealCheckpoint } from '../../session/act.ts';
import type { Session } from '../../session/session.ts';
import { recordExport } from '../exports.ts';
import { stageFolder } from '../staging.ts';
import { type Collected, collectExhibits } from './collect.ts';
import { valuesToConfirm } from './rehearse.ts';
import { FILING_FOLDER, INTERNAL_FOLDER } from './write-exhibit.ts';
import { type SetMaking, type WrittenSet, writeSet } from './write-set.ts';

export interface FilingRequest {
  readonly caseId: string;
  readonly target: string;
  readonly recipient: string;
  /** Law or order that compels what consent does not cover; empty otherwise. */
  readonly basis: string;
  readonly settings: FilingSettings;
  /** Exhibits to print, filed before or not; those not yet filed where left out. */
  readonly exhibitIds?: readonly string[];
  /** Print those filed before once more. */
  readonly again?: boolean;
  /** The person has seen which collected fields the opponent will read, and goes on. */
  readonly disclosureConfirmed: boolean;
  readonly signal: AbortSignal;
  readonly onProgress: (done: number, total: number) => void;
}

export type FilingResult =
  | {
      readonly status: 'written';
      readonly export: Export;
      readonly files: readonly FilingFile[];
      readonly leftOut: readonly LeftOut[];
      readonly printed: readonly PrintedValue[];
      /** What confirms the time of what is shown. */
      readonly anchor: FilingModel['anchor'];
    }
  /** Nothing was written: these fields would be read by the opponent and wait for a person's word. */
  | { readonly status: 'needs-confirmation'; readonly printed: readonly PrintedValue[] };

/**
 * Writes the Korean filing set: a folder to file and a folder that stays in the office, whole or not at all.
 * Exhibits filed before are left for the court's own file unless asked for. Throws EXHIBIT_NONE, EXHIBIT_ALL_FILED,
 * RECORD_UNKNOWN, CONSENT_WITHDRAWN, ITEM_WITHHELD for an isolation meanwhile, TARGET_EXISTS, CANCELLED, DISK_FULL.
 */
export async function exportFilingKr(session: Session, request: FilingRequest): Promise<FilingResult> {
  assertConsented(session, request, FILING);
  const checkpoint = parseCheckpoint(sealCheckpoint(session));
  const decoder = createDecoder({ host: session.ports.decoders });
  try {
    const collected = await collectFiling(session, request, decoder);
    const model = toFilingModel(session, request, collected, checkpoint);
    const making = { model, decoder, signal: request.signal, onProgress: request.onProgress };
    const asked = request.disclosureConfirmed ? [] : await valuesToConfirm(session, making, request.target);
    if (asked.length > 0) return { status: 'needs-confirmation', printed: asked };
    const { result, logged: noted } = await stageFolder(
      session,
      request.target,
      (root) => writeInto(root, making),
      ({ files, exhibits }, staged) => {
        const about = exportOf(request, exhibits);
        assertNotWithheld(session.db, about.itemIds);
        return recordExport(session, { ...about, digest: digestOf(files) }, staged);
      },
    );
    sealCheckpoint(session);
    const { files, leftOut, printed } = result;
    return { status: 'written', export: noted, files, leftOut, printed, anchor: model.anchor };
  } catch (error) {
    if (request.signal.aborted) throw new JikimError('CANCELLED', {}, { cause: error });
    throw error;
  } finally {
    await decoder.close();
  }
}

export const FILING = ['court-filing'] as const;

async function writeInto(root: string, making: SetMaking): Promise<WrittenSet> {
  await mkdir(join(root, FILING_FOLDER), { mode: 0o700 });
  await mkdir(join(root, INTERNAL_FOLDER), { mode: 0o700 });
  return writeSet(making, folderPlace(root));
}

/** What is meant to be filed. Throws EXHIBIT_NONE, EXHIBIT_ALL_FILED, RECORD_UNKNOWN. */
export async function collectFiling(
  session: Session,
  {
    caseId,
    basis,
    exhibitIds,
    again = false,
  }: Pick<FilingRequest, 'caseId' | 'basis' | 'exhibitIds' | 'again'>,
  decoder: Decoder,
): Promise<Collected> {
  assertOfCase(session, caseId, exhibitIds);
  const wanted = ({ exhibitId, status }: Exhibit) =>
    exhibitIds?.includes(exhibitId) ?? (again || status === 'draft');
  const parties = listParties(session.db, caseId).map(({ value }) => value);
  const collected = await collectExhibits(session.db, {
    caseId,
    names: protectedNamesOf(parties),
    decoder,
    basis,
    withdrawn: withdrawnItems(session, caseId, FILING),
    requireClearance: true,
    wanted,
    asOf: {},
  });
  if (collected.exhibits.length === 0 && collected.leftOut.length === 0) throw nothingToFile(session, caseId);
  return collected;
}

function assertOfCase({ db }: Session, caseId: string, exhibitIds: readonly string[] = []): void {
  const foreign = exhibitIds.find((id) => readExhibit(db, id).caseId !== caseId);
  if (foreign !== undefined) throw new JikimError('RECORD_UNKNOWN', { what: 'exhibit', id: foreign });
}

function nothingToFile({ db }: Session, caseId: string): JikimError {
  const count = listExhibits(db, caseId).filter(({ value }) => value.status === 'filed').length;
  return count > 0 ? new JikimError('EXHIBIT_ALL_FILED', { count }) : new JikimError('EXHIBIT_NONE');
}

export function toFilingModel(
  session: Session,
  request: Pick<FilingRequest, 'caseId' | 'settings'>,
  { exhibits, leftOut }: Collected,
  checkpoint: Pick<Checkpoint, 'size' | 'root'>,
): FilingModel {
  const { db, ports } = session;
  const madeAt = ports.clock.now();
  const parties = listParties(db, request.caseId).map(({ value }) => value);
  return {
    case: readCase(db, request.caseId),
    madeAt,
    offsetMinutes: KOREA_OFFSET_MINUTES,
    exhibits,
    leftOut,
    anchor: anchored(db, anchorStateFor(db, evidenceSize(db, exhibits))),
    checkpoint: { size: checkpoint.size, rootHex: toHex(checkpoint.root) },
    clockAnomalies: readClockAnomalies(db).map(({ seq, at, clock }) => ({ seq, at, clock })),
    pseudonymise: createPseudonymiser(protectedNamesOf(parties)),
    settings: request.settings,
  };
}

/** An anchor with the root of the log as it stood then: what a verifier compares with the stamped checkpoint. */
function anchored(db: Session['db'], anchor: AnchorState): FilingModel['anchor'] {
  if (anchor.state === 'local-clock') return anchor;
  const note = readCheckpoints(db).find(({ size }) => size === anchor.size)?.note;
  return { ...anchor, rootHex: note === undefined ? '' : toHex(parseCheckpoint(note).root) };
}

/** Entries up to the newest that took in anything shown: what an anchor must cover to say something of this set. */
function evidenceSize(db: Session['db'], exhibits: Collected['exhibits']): number {
  const newest = db.prepare(
    "SELECT max(entry_seq) AS seq FROM record WHERE kind = 'acquisition' AND item_id = ?",
  );
  const seqs = exhibits.flatMap(({ parts }) =>
    parts.map(({ itemId }) => (newest.get(itemId) as { seq: number | null }).seq ?? 0),
  );
  return Math.max(0, ...seqs) + 1;
}

function exportOf(
  { caseId, target, recipient, basis }: FilingRequest,
  exhibits: FilingModel['exhibits'],
): Omit<Export, 'exportId' | 'at' | 'digest'> {
  return {
    caseId,
    kind: 'filing-kr',
    target: resolve(target),
    recipient,
    basis,
    itemIds: [...new Set(exhibits.flatMap(({ parts }) => parts.map(({ itemId }) => itemId)))],
    exhibitIds: exhibits.map(({ exhibit }) => exhibit.exhibitId),
  };
}

/** Names exactly what went out: SHA-256 over `hash  path` lines, as `sha256sum` writes them. */
function digestOf(files: readonly FilingFile[]): string {
  const lines = files.map(({ sha256, path }) => `${sha256}  ${path}\n`).sort();
  return createHash('sha256').update(lines.join('')).digest('hex');
}
