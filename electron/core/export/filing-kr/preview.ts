import { fromHex } from '../../../../shared/bytes.ts';
import { parseCheckpoint } from '../../../../shared/custody/checkpoint.ts';
import { JikimError } from '../../../../shared/errors/index.ts';
import { protectedNamesOf } from '../../../../shared/protect/protected-names.ts';
import { readCheckpoints } from '../../custody/checkpoint.ts';
import { createDecoder } from '../../decode/index.ts';
import { needsClearance } from '../../exhibit/clearances.ts';
import { readExhibit } from '../../exhibit/exhibits.ts';
import { listParties } from '../../party/parties.ts';
import type { FilingFile, FilingSettings, LeftOut } from '../../report/filing-kr/model.ts';
import type { Session } from '../../session/session.ts';
import { memoryPlace } from '../memory-place.ts';
import { collectExhibits, toLeftOut } from './collect.ts';
import { toFilingModel } from './export.ts';
import { pagesOnly } from './rehearse.ts';
import { type WrittenExhibit, writeExhibit } from './write-exhibit.ts';

/** A PDF of an exhibit as the filing would hold it. */
export interface PaperFile {
  readonly name: string;
  readonly pages: number;
  readonly bytes: Uint8Array;
  /** Pages (0 is the first) on which only a person can see whether something protected stands. */
  readonly look: readonly number[];
}

export type ExhibitPaper =
  | { readonly status: 'made'; readonly files: readonly PaperFile[] }
  | { readonly status: 'left-out'; readonly reason: LeftOut['reason']; readonly detail: string };

export interface PreviewRequest {
  readonly exhibitId: string;
  readonly settings: FilingSettings;
  readonly signal: AbortSignal;
}

/** Bytes of pages that are held at a time; more is looked at in the filing folder. */
const LIMIT = 200_000_000;

/**
 * Makes the PDF files of one exhibit as the filing would hold them, into memory and nowhere else. Recordings have no pages
 * and are not read. Throws RECORD_UNKNOWN, EXHIBIT_PREVIEW_LARGE, CANCELLED.
 */
export async function previewExhibit(session: Session, request: PreviewRequest): Promise<ExhibitPaper> {
  const { db } = session;
  const exhibit = readExhibit(db, request.exhibitId);
  const { caseId } = exhibit;
  const names = protectedNamesOf(listParties(db, caseId).map(({ value }) => value));
  const decoder = createDecoder({ host: session.ports.decoders });
  try {
    const collected = await collectExhibits(db, {
      caseId,
      names,
      decoder,
      basis: '',
      requireClearance: false,
      wanted: ({ exhibitId }) => exhibitId === request.exhibitId,
      asOf: {},
    });
    const [each] = collected.exhibits;
    if (each === undefined) return leftOut(collected.leftOut);
    const model = toFilingModel(session, { ...request, caseId }, collected, lastCheckpoint(session));
    const { place, bytes } = memoryPlace(LIMIT);
    const context = { model, decoder, signal: request.signal, place: pagesOnly(place) };
    const made = await writeExhibit(context, each).catch((error: unknown) => {
      if (request.signal.aborted) throw new JikimError('CANCELLED', {}, { cause: error });
      return toLeftOut(exhibit, model.pseudonymise, error);
    });
    return 'reason' in made ? leftOut([made]) : { status: 'made', files: toPaperFiles(made, bytes) };
  } finally {
    await decoder.close();
  }
}

function leftOut([first]: readonly LeftOut[]): ExhibitPaper {
  if (first === undefined) throw new JikimError('RECORD_UNKNOWN', { what: 'exhibit', id: '' });
  return { status: 'left-out', reason: first.reason, detail: first.detail };
}

/** Pages name the log as the last checkpoint has it: looking at something is no reason to sign a new one. */
function lastCheckpoint({ db }: Session) {
  const note = readCheckpoints(db).at(-1)?.note;
  return note === undefined ? { size: 0, root: fromHex('00'.repeat(32)) } : parseCheckpoint(note);
}

function toPaperFiles(made: WrittenExhibit, bytes: (path: string) => Uint8Array): PaperFile[] {
  const look = pagesToLookAt(made);
  let before = 0;
  return made.files.flatMap((file) => {
    if (file.pages === null) return [];
    const first = before;
    if (!file.sheet) before += file.pages;
    const pages = file.sheet ? [] : look.map((page) => page - 1 - first);
    return [toPaperFile(file, file.pages, bytes(file.path), pages)];
  });
}

function toPaperFile(file: FilingFile, pages: number, bytes: Uint8Array, look: readonly number[]): PaperFile {
  const name = file.path.split('/').at(-1)!;
  return { name, pages, bytes, look: look.filter((page) => page >= 0 && page < pages) };
}

/** Numbers of pages within the exhibit, counted from 1. */
function pagesToLookAt({ work }: WrittenExhibit): number[] {
  return [...work].flatMap(([{ item }, { pages }]) => {
    if (pages === null || !needsClearance(item)) return [];
    return Array.from({ length: pages.last - pages.first + 1 }, (_, at) => pages.first + at);
  });
}
