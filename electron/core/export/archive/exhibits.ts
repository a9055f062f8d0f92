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

export interface ExhibitsRequest {
  readonly caseId: string;
  readonly checkpoint: Checkpoint;
  readonly names: readonly ProtectedName[];
  readonly decoder: Decoder;
  readonly signal: AbortSignal;
  readonly files: VaultPlace;
}

/** Part files stay whole here: the size limit is the portal's, not an archive's. */
const NO_CAP = Number.MAX_SAFE_INTEGER;

/** The exhibits of the case as they stood at the checkpoint, printed with its date, so that the same log gives the same bytes. */
export async function makeArchiveExhibits(
  session: Session,
  request: ExhibitsRequest,
): Promise<ModelExhibit[]> {
  const { caseId, names, decoder, checkpoint, signal, files } = request;
  const asOf = { before: checkpoint.size };
  const { exhibits } = await collectExhibits(session.db, {
    caseId,
    names,
    decoder,
    basis: 'archive',
    requireClearance: false,
    asOf,
  });
  const model = toModel(session, request);
  const made: ModelExhibit[] = [];
  for (const each of exhibits) {
    const parts = each.parts.filter((part) => part.kind !== 'recording');
    if (parts.length === 0) continue;
    const folder = each.exhibit.exhibitId;
    const { files: written } = await writeExhibitPdf({
      model,
      each: { ...each, parts },
      place: files.place,
      folder,
      decoder,
      signal,
    });
    made.push(...written.map((file, index) => toModelExhibit(each, file.path, index, written.length, files)));
  }
  return made;
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
    open: () => files.open(path),
  };
}

function toModel(session: Session, { caseId, checkpoint, names }: ExhibitsRequest): FilingModel {
  const asOf = { before: checkpoint.size };
  const found = listRecords(session.db, 'case', caseId, caseSchema, asOf).at(-1)!.value;
  return {
    case: found,
    madeAt: Date.parse(checkpoint.at!),
    offsetMinutes: KOREA_OFFSET_MINUTES,
    printedBy: '',
    exhibits: [],
    leftOut: [],
    anchor: { state: 'local-clock' },
    checkpoint: { size: checkpoint.size, rootHex: toHex(checkpoint.root) },
    pseudonymise: createPseudonymiser(names),
    settings: { sizeCap: NO_CAP, limitsCheckedOn: '', includeConfirmations: false },
  };
}
