import { toBriefBlock } from '../../report/filing-kr/brief-block.ts';
import { writeChecklist } from '../../report/filing-kr/checklist.ts';
import { writeConfirmation } from '../../report/filing-kr/confirmation.ts';
import { confirmationTitle } from '../../report/filing-kr/confirmation-words.ts';
import { writeEvidenceList } from '../../report/filing-kr/evidence-list.ts';
import type { MadeExhibit } from '../../report/filing-kr/exhibit-pdf.ts';
import { exhibitFileName } from '../../report/filing-kr/file-names.ts';
import type { FilingExhibit, FilingFile, PrintedValue } from '../../report/filing-kr/model.ts';
import { toPortalTable } from '../../report/filing-kr/portal-table.ts';
import { writeStatement } from '../../report/filing-kr/statement.ts';
import { writeVerificationGuide } from '../../report/filing-kr/verification-guide.ts';
import { FILING_FOLDER, INTERNAL_FOLDER, type WriteContext } from './write-exhibit.ts';
import { writePaper, writeTextFile } from './write-paper.ts';

export interface Papers {
  readonly files: readonly FilingFile[];
  /** Fields of collection that the opponent will read, with their page. */
  readonly printed: readonly PrintedValue[];
}

/** All papers besides the exhibits: what is filed with them, and what stays in the office. */
export async function writePapers(
  context: WriteContext,
  made: ReadonlyMap<string, MadeExhibit>,
): Promise<Papers> {
  const { model } = context;
  const filesOf = new Map([...made].map(([id, { files }]) => [id, files]));
  let printed: readonly PrintedValue[] = [...made.values()].flatMap((each) => each.printed);
  const statement =
    model.exhibits.length === 0
      ? []
      : [
          await writePaper(context, `${FILING_FOLDER}/증거설명서.pdf`, async (sink, counted) => {
            const written = await writeStatement(counted, made, sink);
            printed = [...printed, ...written.printed];
            return written;
          }),
        ];
  const confirmations = await writeConfirmations(context, made);
  const filed = [
    ...[...filesOf.values()].flat(),
    ...statement,
    ...confirmations.filter((file) => file.path.startsWith(FILING_FOLDER)),
  ];
  const internal = [
    await writePaper(context, `${INTERNAL_FOLDER}/제출점검표.pdf`, (sink) =>
      writeChecklist(model, filesOf, printed, sink),
    ),
    await writePaper(context, `${INTERNAL_FOLDER}/증거목록.pdf`, (sink, counted) =>
      writeEvidenceList(counted, filesOf, sink),
    ),
    await writePaper(context, `${INTERNAL_FOLDER}/검증안내.pdf`, (sink) =>
      writeVerificationGuide(model, filed, sink),
    ),
    await writeTextFile(context, `${INTERNAL_FOLDER}/입력표.csv`, (counted) =>
      toPortalTable(counted, filesOf),
    ),
    await writeTextFile(
      context,
      `${INTERNAL_FOLDER}/입증방법.txt`,
      (counted) => `\ufeff${toBriefBlock(counted)}`,
    ),
  ];
  return { files: [...statement, ...confirmations, ...internal], printed };
}

async function writeConfirmations(
  context: WriteContext,
  made: ReadonlyMap<string, MadeExhibit>,
): Promise<FilingFile[]> {
  const { model } = context;
  const folder = model.settings.includeConfirmations ? FILING_FOLDER : INTERNAL_FOLDER;
  const files: FilingFile[] = [];
  for (const each of model.exhibits) {
    const of = made.get(each.exhibit.exhibitId)!;
    const path = `${folder}/${confirmationName(each)}`;
    files.push(
      await writePaper(context, path, (sink, counted) => writeConfirmation(counted, each, of, sink)),
    );
  }
  return files;
}

function confirmationName(each: FilingExhibit): string {
  const title = confirmationTitle(each);
  return exhibitFileName({ mark: each.exhibit.mark, title, part: '초안', extension: 'pdf' }, (text) => ({
    text,
    count: 0,
  }));
}
