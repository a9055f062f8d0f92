import { JikimError } from '../../../../shared/errors/index.ts';
import type { OutputPlace } from '../../report/filing-kr/exhibit-output.ts';
import type { FilingFile, FilingModel, LeftOut, PrintedValue } from '../../report/filing-kr/model.ts';
import { toLeftOut } from './collect.ts';
import { writePapers } from './papers.ts';
import { type WriteContext, type WrittenExhibit, writeExhibit } from './write-exhibit.ts';

export interface SetMaking extends Omit<WriteContext, 'place'> {
  readonly onProgress: (done: number, total: number) => void;
}

export interface WrittenSet extends Pick<FilingModel, 'exhibits' | 'leftOut'> {
  readonly files: readonly FilingFile[];
  /** Fields of collection that the opponent will read, with their pages. */
  readonly printed: readonly PrintedValue[];
}

/** Writes every exhibit and all papers into a place. An exhibit that fails is left out and listed. Throws CANCELLED, DISK_FULL. */
export async function writeSet(making: SetMaking, place: OutputPlace): Promise<WrittenSet> {
  const context: WriteContext = { ...making, place };
  const made = new Map<string, WrittenExhibit>();
  const failed: LeftOut[] = [];
  const steps = making.model.exhibits.length + 1;
  for (const [index, each] of making.model.exhibits.entries()) {
    if (making.signal.aborted) throw new JikimError('CANCELLED');
    try {
      made.set(each.exhibit.exhibitId, await writeExhibit(context, each));
    } catch (error) {
      failed.push(toLeftOut(each.exhibit, making.model.pseudonymise, error));
    }
    making.onProgress(index + 1, steps);
  }
  const model = withoutFailed(making.model, made, failed);
  const papers = await writePapers({ ...context, model }, made);
  making.onProgress(steps, steps);
  const written = [...made.values()].flatMap(({ files, wholes }) => [...files, ...wholes]);
  const { exhibits, leftOut } = model;
  return { files: [...written, ...papers.files], printed: papers.printed, exhibits, leftOut };
}

/** The papers speak of what was written; an exhibit that could not be is listed with its reason. */
function withoutFailed(
  model: FilingModel,
  made: ReadonlyMap<string, unknown>,
  failed: readonly LeftOut[],
): FilingModel {
  const exhibits = model.exhibits.filter(({ exhibit }) => made.has(exhibit.exhibitId));
  return { ...model, exhibits, leftOut: [...model.leftOut, ...failed] };
}
