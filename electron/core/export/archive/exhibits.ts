import { toHex } from '../../../../shared/bytes.ts';
import type { Checkpoint } from '../../../../shared/custody/checkpoint.ts';
import { caseSchema } from '../../../../shared/domain/case.ts';
import { markAsciiStem, markText } from '../../../../shared/domain/exhibit-mark.ts';
import { KOREA_OFFSET_MINUTES } from '../../../../shared/i18n/korean-time.ts';
import { createPseudonymiser, type ProtectedName } from '../../../../shared/protect/protected-names.ts';
import type { ModelExhibit } from '../../archive/model.ts';
import type { Decoder } from '../../decode/index.ts';
import { listRecords } from '../../records/read-records.ts';
import { writeExhibitPdf } from '../../report/filing-kr/exhibit-pdf.ts';
import type { FilingExhibit, FilingModel } from '../../report/filing-kr/model.ts';
import type { Session } from '../../session/session.ts';
import { collectExhibits } from '../filing-kr/collect.ts';
import type { VaultPlace } from '../vault-place.ts';
import type { LeftOutOfArchive } from './choose-items.ts';

export interface ExhibitsRequest {
  readonly caseId: string;
  readonly checkpoint: Checkpoint;
  readonly names: readonly ProtectedName[];
  readonly decoder: Decoder;
  readonly signal: AbortSignal;
  readonly files: VaultPlace;
  readonly basis: string;
  /** Items whose bytes the archive holds: an exhibit that shows another is left out. */
  readonly itemIds: ReadonlySet<string>;
}

export interface PrintedExhibits {
  readonly exhibits: readonly ModelExhibit[];
  readonly exhibitIds: readonly string[];
  readonly leftOut: readonly LeftOutOfArchive[];
}

/** Part files stay whole here: the size limit is the portal's, not an archive's. */
const NO_CAP = Number.MAX_SAFE_INTEGER;

/** The exhibits of the case as they stood at the checkpoint, printed with its date, so that the same log gives the same bytes. */
export async function makeArchiveExhibits(
  session: Session,
  request: ExhibitsRequest,
): Promise<PrintedExhibits> {
  const { caseId, names, decoder, checkpoint, basis, itemIds } = request;
  const asOf = { before: checkpoint.size };
  const choice = { caseId, names, decoder, basis, requireClearance: false, asOf };
  const collected = await collectExhibits(session.db, choice);
  const leftOut = collected.leftOut.map(({ mark, reason }): LeftOutOfArchive => ({ what: mark, reason }));
  const exhibits: ModelExhibit[] = [];
  const exhibitIds: string[] = [];
  for (const each of collected.exhibits) {
    if (each.parts.every(({ itemId }) => itemIds.has(itemId))) {
      const made = await printExhibit(session, request, each);
      exhibits.push(...made);
      if (made.length > 0) exhibitIds.push(each.exhibit.exhibitId);
    } else leftOut.push({ what: markText(each.exhibit.mark), reason: 'shows-what-was-left-out' });
  }
  return { exhibits, exhibitIds, leftOut };
}

/** Recordings are in the archive as originals and have nothing to print. */
async function printExhibit(
  session: Session,
  request: ExhibitsRequest,
  each: FilingExhibit,
): Promise<ModelExhibit[]> {
  const { decoder, signal, files } = request;
  const parts = each.parts.filter((part) => part.kind !== 'recording');
  if (parts.length === 0) return [];
  const { files: written } = await writeExhibitPdf({
    model: toModel(session, request),
    each: { ...each, parts },
    place: files.place,
    folder: each.exhibit.exhibitId,
    decoder,
    signal,
  });
  return written.map((file, index) => toModelExhibit(each, file.path, index, written.length, files));
}

function toModelExhibit(
  { exhibit }: FilingExhibit,
  path: string,
  index: number,
  count: number,
  files: VaultPlace,
): ModelExhibit {
  const part = count === 1 ? '' : `_${index + 1}of${count}`;
  return {
    mark: markText(exhibit.mark),
    fileName: `${markAsciiStem(exhibit.mark)}${part}.pdf`,
    open: () => files.place.read(path),
  };
}

function toModel(session: Session, { caseId, checkpoint, names }: ExhibitsRequest): FilingModel {
  const asOf = { before: checkpoint.size };
  const found = listRecords(session.db, 'case', caseId, caseSchema, asOf).at(-1)!.value;
  return {
    case: found,
    madeAt: Date.parse(checkpoint.at!),
    offsetMinutes: KOREA_OFFSET_MINUTES,
    exhibits: [],
    leftOut: [],
    anchor: { state: 'in-archive' },
    checkpoint: { size: checkpoint.size, rootHex: toHex(checkpoint.root) },
    clockAnomalies: [],
    pseudonymise: createPseudonymiser(names),
    settings: { sizeCap: NO_CAP, limitsCheckedOn: '', includeConfirmations: false },
  };
}
