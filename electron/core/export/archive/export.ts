import { resolve } from 'node:path';
import type { Purpose } from '../../../../shared/archive/manifest.ts';
import { type Checkpoint, parseCheckpoint } from '../../../../shared/custody/checkpoint.ts';
import type { Export } from '../../../../shared/domain/export.ts';
import { itemSchema } from '../../../../shared/domain/item.ts';
import { JikimError } from '../../../../shared/errors/index.ts';
import { protectedNamesOf } from '../../../../shared/protect/protected-names.ts';
import { listTimestampTokens, readTimestampRequest, tokenBytes } from '../../anchor/timestamps.ts';
import type { ArchiveModel, ModelItem, ModelTimestamp } from '../../archive/model.ts';
import { UNFINISHED } from '../../archive/output.ts';
import { type ArchiveTarget, type WrittenArchive, writeArchive } from '../../archive/write.ts';
import { readCase } from '../../case/cases.ts';
import { withdrawnFor } from '../../consent/consents.ts';
import { readCheckpoints } from '../../custody/checkpoint.ts';
import { createDecoder } from '../../decode/index.ts';
import { toArchiveSigner } from '../../identity/signer.ts';
import { readOriginal } from '../../item/original.ts';
import { listParties } from '../../party/parties.ts';
import { isWithheld } from '../../quarantine/withheld.ts';
import { listRecords } from '../../records/read-records.ts';
import { sealCheckpoint } from '../../session/act.ts';
import type { Session } from '../../session/session.ts';
import { tool } from '../../tool.ts';
import { recordExport } from '../exports.ts';
import { beginOutput, endOutput } from '../unfinished-output.ts';
import { vaultPlace } from '../vault-place.ts';
import { chooseEntries, toDisclosedLines, toEarlier, toEntryLines, toNames } from './entries.ts';
import { makeArchiveExhibits } from './exhibits.ts';
import { readIdentity } from './identity.ts';

export interface ArchiveRequest {
  readonly caseId: string;
  readonly purpose: Purpose;
  readonly target: ArchiveTarget;
  /** Size of an earlier checkpoint to rest on; a new one is made when left out. */
  readonly at?: number;
  readonly recipient: string;
  readonly basis: string;
  readonly signal: AbortSignal;
  readonly onProgress: (done: number, total: number) => void;
}

export interface ExportedArchive {
  readonly written: WrittenArchive;
  readonly export: Export;
  readonly checkpoint: { readonly size: number };
}

/**
 * Exports a case as an archive that anyone can verify without this program. It rests on one checkpoint, and shows the
 * log, the exhibits and the names as they stood there. The export's own entry comes after that checkpoint.
 * Throws IDENTITY_NONE, CHECKPOINT_UNKNOWN, CONSENT_WITHDRAWN and the ARCHIVE_ codes.
 */
export async function exportArchive(session: Session, request: ArchiveRequest): Promise<ExportedArchive> {
  assertConsented(session, request);
  const { note, checkpoint } = findCheckpoint(session, request.at);
  const files = vaultPlace(session);
  const decoder = createDecoder();
  try {
    const names = protectedNamesOf(
      listParties(session.db, request.caseId, { before: checkpoint.size }).map(({ value }) => value),
    );
    const { caseId, purpose, signal } = request;
    const withExhibits =
      purpose === 'proofs-only'
        ? []
        : await makeArchiveExhibits(session, { caseId, checkpoint, names, decoder, signal, files });
    const base = toModel(session, request, note, checkpoint, names);
    const model = { ...base, exhibits: withExhibits };
    const { written, noted } = await writeLogged(session, request, model);
    sealCheckpoint(session);
    return { written, export: noted, checkpoint: { size: checkpoint.size } };
  } finally {
    await decoder.close();
    await files.discard();
  }
}

/** The archive gets its name only once the log says that it was made. */
async function writeLogged(
  session: Session,
  request: ArchiveRequest,
  model: ArchiveModel,
): Promise<{ written: WrittenArchive; noted: Export }> {
  const wanted = resolve(request.target.path);
  const staged = wanted + UNFINISHED;
  let noted: Export | null = null;
  beginOutput(session, staged, wanted);
  try {
    const onWhole = (written: WrittenArchive): void => {
      noted = recordExport(session, exportOf(request, model, written), staged);
    };
    const written = await writeArchive(model, request.target, { ...request, onWhole });
    return { written, noted: noted! };
  } finally {
    endOutput(session, staged);
  }
}

function assertConsented({ db, ports }: Session, { caseId, basis }: ArchiveRequest): void {
  readCase(db, caseId);
  const today = new Date(ports.clock.now()).toISOString().slice(0, 10);
  const withdrawn = withdrawnFor(db, caseId, 'court-filing', today).find(
    ({ scope }) => scope === 'everything',
  );
  if (withdrawn !== undefined && basis === '') {
    throw new JikimError('CONSENT_WITHDRAWN', { on: withdrawn.withdrawnAt!, id: withdrawn.consentId });
  }
}

function findCheckpoint(session: Session, at: number | undefined): { note: string; checkpoint: Checkpoint } {
  const note =
    at === undefined
      ? sealCheckpoint(session)
      : readCheckpoints(session.db).find(({ size }) => size === at)?.note;
  if (note === undefined) throw new JikimError('CHECKPOINT_UNKNOWN', { size: at ?? 0 });
  return { note, checkpoint: parseCheckpoint(note) };
}

type Names = ReturnType<typeof protectedNamesOf>;

function toModel(
  session: Session,
  request: ArchiveRequest,
  note: string,
  checkpoint: Checkpoint,
  names: Names,
): ArchiveModel {
  const { db, vault } = session;
  const { caseId, purpose } = request;
  const { size } = checkpoint;
  const items = itemsAt(session, caseId, purpose, size);
  const itemIds = items.map(({ id }) => id);
  const entries = chooseEntries(db, caseId, itemIds, size);
  const openNames = toNames(db, entries, itemIds, names, purpose, size);
  const openIds = new Set(openNames.flatMap((name) => ('name' in name ? [name.record] : [])));
  return {
    purpose,
    caseId,
    checkpoint: note,
    logPublicKey: vault.logKey.publicKey,
    items,
    names: openNames,
    exhibits: [],
    entries: toEntryLines(db, entries, size),
    disclosed: toDisclosedLines(db, entries, purpose, openIds),
    earlier: toEarlier(db, size),
    timestamps: timestampsAt(session, size),
    includesQuarantine: false,
    tool,
    signer: toArchiveSigner(readIdentity(db)),
    signedAt: `${checkpoint.at!.slice(0, 19)}Z`,
  };
}

/** Items of the case that were there at the checkpoint and are still there. Isolated ones are in no archive. */
function itemsAt({ db }: Session, caseId: string, purpose: Purpose, size: number): ModelItem[] {
  return listRecords(db, 'item', caseId, itemSchema, { before: size })
    .filter(({ id }) => !isWithheld(db, id))
    .map(({ id, value }) => ({
      id,
      sha256: value.sha256,
      sha512: value.sha512,
      size: value.size,
      type: value.type,
      open: purpose === 'proofs-only' ? null : () => readOriginal(db, id).open(),
    }));
}

/** Timestamps known at the checkpoint, over it or an earlier one. */
function timestampsAt({ db }: Session, size: number): ModelTimestamp[] {
  const notes = new Map(readCheckpoints(db).map((each) => [each.size, each.note]));
  return listTimestampTokens(db)
    .filter(({ seq }) => seq < size)
    .map(({ value }) => ({
      checkpoint: notes.get(value.size)!,
      size: value.size,
      token: tokenBytes(value),
      request: new Uint8Array(Buffer.from(readTimestampRequest(db, value.requestId).tsq, 'base64')),
      chain: value.chain.length === 0 ? null : value.chain.map(toPem).join(''),
    }));
}

function toPem(der: string): string {
  return `-----BEGIN CERTIFICATE-----\n${der.match(/.{1,64}/g)!.join('\n')}\n-----END CERTIFICATE-----\n`;
}

function exportOf(
  request: ArchiveRequest,
  { items }: ArchiveModel,
  written: WrittenArchive,
): Omit<Export, 'exportId' | 'at'> {
  return {
    caseId: request.caseId,
    kind: `archive-${request.purpose}`,
    target: resolve(request.target.path),
    recipient: request.recipient,
    basis: request.basis,
    itemIds: items.map(({ id }) => id),
    exhibitIds: [],
    digest: written.tagManifestSha256,
  };
}
