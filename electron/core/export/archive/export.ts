import { resolve } from 'node:path';
import type { Purpose } from '../../../../shared/archive/manifest.ts';
import { type Checkpoint, parseCheckpoint } from '../../../../shared/custody/checkpoint.ts';
import type { Export } from '../../../../shared/domain/export.ts';
import { JikimError } from '../../../../shared/errors/index.ts';
import { type ProtectedName, protectedNamesOf } from '../../../../shared/protect/protected-names.ts';
import type { ArchiveModel } from '../../archive/model.ts';
import { UNFINISHED } from '../../archive/output.ts';
import { type ArchiveTarget, type WrittenArchive, writeArchive } from '../../archive/write.ts';
import { readCase } from '../../case/cases.ts';
import { assertConsented } from '../../consent/leaving.ts';
import { readCheckpoints } from '../../custody/checkpoint.ts';
import { createDecoder, type Decoder } from '../../decode/index.ts';
import { toArchiveSigner } from '../../identity/signer.ts';
import { listParties } from '../../party/parties.ts';
import { assertNotWithheld } from '../../quarantine/withheld.ts';
import { sealCheckpoint } from '../../session/act.ts';
import type { Session } from '../../session/session.ts';
import { tool } from '../../tool.ts';
import { recordExport } from '../exports.ts';
import { beginOutput, endOutput } from '../unfinished-output.ts';
import { type VaultPlace, vaultPlace } from '../vault-place.ts';
import { type ChosenItems, chooseItems, type LeftOutOfArchive } from './choose-items.ts';
import { chooseEntries, toDisclosedLines, toEarlier, toEntryLines, toNames } from './entries.ts';
import { makeArchiveExhibits, type PrintedExhibits } from './exhibits.ts';
import { readIdentity } from './identity.ts';
import { timestampsAt } from './timestamps.ts';

export interface ArchiveRequest {
  readonly caseId: string;
  readonly purpose: Purpose;
  readonly target: ArchiveTarget;
  /** Size of an earlier checkpoint to rest on; a new one is made when left out. */
  readonly at?: number;
  readonly recipient: string;
  /** Law or order that compels it where consent does not cover it; empty otherwise. */
  readonly basis: string;
  /** Whether isolated items go along as hashes with the entries that isolated them; their bytes never do. */
  readonly includesQuarantine?: boolean;
  readonly signal: AbortSignal;
  readonly onProgress: (done: number, total: number) => void;
}

export interface ExportedArchive {
  readonly written: WrittenArchive;
  readonly export: Export;
  readonly checkpoint: { readonly size: number };
  readonly leftOut: readonly LeftOutOfArchive[];
}

/**
 * Exports a case as an archive that anyone can verify without this program. It rests on one checkpoint: what it says is
 * what was known there, so that two exports of one checkpoint are the same. What may leave is judged today: what was
 * isolated, destroyed or lost its consent since stays out, and names protected since are not shown. The export's own entry
 * comes after that checkpoint.
 * Throws IDENTITY_NONE, CHECKPOINT_UNKNOWN, CONSENT_WITHDRAWN, ITEM_WITHHELD for an isolation meanwhile, CANCELLED and the ARCHIVE_ codes.
 */
export async function exportArchive(session: Session, request: ArchiveRequest): Promise<ExportedArchive> {
  readCase(session.db, request.caseId);
  assertConsented(session, request);
  readIdentity(session.db);
  const basis = findBasis(session, request);
  const files = vaultPlace(session);
  const decoder = createDecoder({ host: session.ports.decoders });
  try {
    const printed = await printExhibits(session, request, basis, { decoder, files });
    const model = { ...toModel(session, request, basis), exhibits: printed.exhibits };
    const { written, noted } = await writeLogged(session, request, model, printed.exhibitIds);
    sealCheckpoint(session);
    const leftOut = [...basis.leftOut, ...printed.leftOut];
    return { written, export: noted, checkpoint: { size: basis.checkpoint.size }, leftOut };
  } finally {
    await decoder.close();
    await files.discard();
  }
}

/** What an archive rests on: a checkpoint, the items that were there and may leave, and the names that may not be seen. */
interface Basis extends ChosenItems {
  readonly note: string;
  readonly checkpoint: Checkpoint;
  readonly names: readonly ProtectedName[];
}

function findBasis(session: Session, request: ArchiveRequest): Basis {
  const { note, checkpoint } = findCheckpoint(session, request.at);
  const names = protectedNamesOf(listParties(session.db, request.caseId).map(({ value }) => value));
  return { note, checkpoint, names, ...chooseItems(session, request, checkpoint.size) };
}

async function printExhibits(
  session: Session,
  { caseId, purpose, signal, basis }: ArchiveRequest,
  { checkpoint, names, items }: Basis,
  tools: { readonly decoder: Decoder; readonly files: VaultPlace },
): Promise<PrintedExhibits> {
  if (purpose === 'proofs-only') return { exhibits: [], exhibitIds: [], leftOut: [] };
  const itemIds = new Set(items.filter(({ open }) => open !== null).map(({ id }) => id));
  return makeArchiveExhibits(session, { caseId, checkpoint, names, signal, basis, itemIds, ...tools });
}

/** The archive gets its name only once the log says that it was made. */
async function writeLogged(
  session: Session,
  request: ArchiveRequest,
  model: ArchiveModel,
  exhibitIds: readonly string[],
): Promise<{ written: WrittenArchive; noted: Export }> {
  const wanted = resolve(request.target.path);
  const staged = wanted + UNFINISHED;
  let noted: Export | null = null;
  beginOutput(session, staged, wanted);
  try {
    const onWhole = (written: WrittenArchive): void => {
      // What goes along as a hash alone was isolated before; anything else would leave after its isolation.
      assertNotWithheld(session.db, idsOf(model.items.filter(({ open }) => open !== null)));
      noted = recordExport(session, exportOf(request, model, written, exhibitIds), staged);
    };
    const written = await writeArchive(model, request.target, { ...request, onWhole });
    return { written, noted: noted! };
  } finally {
    endOutput(session, staged);
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

function toModel(session: Session, request: ArchiveRequest, basis: Basis): ArchiveModel {
  const { db, vault } = session;
  const { caseId, purpose, includesQuarantine = false } = request;
  const { note, checkpoint, names, items } = basis;
  const { size } = checkpoint;
  const itemIds = items.map(({ id }) => id);
  const seqs = chooseEntries(db, { caseId, itemIds, size, includesQuarantine });
  const openNames = toNames(db, itemIds, names, purpose, size);
  const openIds = new Set(openNames.flatMap((name) => ('name' in name ? [name.record] : [])));
  return {
    purpose,
    caseId,
    checkpoint: note,
    logPublicKey: vault.logKey.publicKey,
    items,
    names: openNames,
    exhibits: [],
    entries: toEntryLines(db, seqs, size),
    disclosed: toDisclosedLines(db, seqs, purpose, openIds),
    earlier: toEarlier(db, size),
    timestamps: timestampsAt(db, size),
    includesQuarantine,
    tool,
    signer: toArchiveSigner(readIdentity(db)),
    signedAt: `${checkpoint.at!.slice(0, 19)}Z`,
  };
}

function exportOf(
  request: ArchiveRequest,
  { items }: ArchiveModel,
  written: WrittenArchive,
  exhibitIds: readonly string[],
): Omit<Export, 'exportId' | 'at'> {
  return {
    caseId: request.caseId,
    kind: `archive-${request.purpose}`,
    target: resolve(request.target.path),
    recipient: request.recipient,
    basis: request.basis,
    itemIds: idsOf(items),
    exhibitIds: [...exhibitIds],
    digest: written.tagManifestSha256,
  };
}

function idsOf(items: ArchiveModel['items']): string[] {
  return items.map(({ id }) => id);
}
