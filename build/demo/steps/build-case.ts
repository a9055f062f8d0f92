import { createCase } from '../../../electron/core/case/cases.ts';
import { itemsWithoutReading, readItems } from '../../../electron/core/conversation/read-items.ts';
import { clearExhibit } from '../../../electron/core/exhibit/clearances.ts';
import { addExhibit } from '../../../electron/core/exhibit/exhibits.ts';
import { intake } from '../../../electron/core/intake/intake.ts';
import { offerPaths } from '../../../electron/core/intake/sources.ts';
import { readAllMetadata } from '../../../electron/core/metadata/metadata.ts';
import { addParty } from '../../../electron/core/party/parties.ts';
import { makePreviews } from '../../../electron/core/preview/previews.ts';
import type { Session } from '../../../electron/core/session/session.ts';
import type { ExhibitPart } from '../../../shared/domain/exhibit.ts';
import { markText } from '../../../shared/domain/exhibit-mark.ts';
import { type DemoFile, demoParties } from '../content/make.ts';
import { demoExhibits } from './exhibits.ts';
import { type Story, tell } from './story.ts';

const signal = new AbortController().signal;
const onProgress = () => {};

/** Case, people, intake, readings, previews and exhibits, as a counselor and a lawyer would make them. */
export async function buildCase(story: Story, session: Session, files: readonly DemoFile[]): Promise<string> {
  const { caseId } = createCase(session, {
    label: '데모 사건',
    court: '서울중앙지방법원',
    division: '제1민사단독',
    number: '2026가단000000',
    action: '손해배상(기)',
    plaintiff: '원고 A (가명)',
    defendant: '이든 (가명)',
    side: 'plaintiff',
    partyBranch: '',
    counsel: '원고 소송대리인  변호사 박변호(가명)',
  });
  for (const party of demoParties) addParty(session, { ...party, caseId });
  const itemOf = await takeIn(story, session, caseId, files);
  await readAndPreview(story, session, caseId);
  const marks = addExhibits(session, caseId, files, itemOf);
  tell(story, { en: `Exhibits: ${marks.join(', ')}`, ko: `호증: ${marks.join(', ')}` });
  return caseId;
}

async function takeIn(
  story: Story,
  session: Session,
  caseId: string,
  files: readonly DemoFile[],
): Promise<ReadonlyMap<string, string>> {
  const inputs = new Map(files.map((file) => [file.path, file.acquisition]));
  const { outcomes } = await intake(session, {
    caseId,
    offers: offerPaths(files.map((file) => file.path)),
    inputFor: (source) => inputs.get(source.path ?? '') ?? {},
    signal,
    onProgress,
  });
  const taken = outcomes.flatMap((outcome) =>
    outcome.status === 'taken' ? [[outcome.path!, outcome.itemId] as const] : [],
  );
  if (taken.length !== files.length)
    throw new Error(`${files.length - taken.length} demo files were not taken in`);
  tell(story, {
    en: `Taken in byte for byte, hashed twice, logged: ${taken.length} files`,
    ko: `그대로 담고 해시 두 가지를 계산해 이력에 적었습니다: 파일 ${taken.length}개`,
  });
  return new Map(taken);
}

async function readAndPreview(story: Story, session: Session, caseId: string): Promise<void> {
  const itemIds = itemsWithoutReading(session.db, caseId).map(({ id }) => id);
  const readings = await readItems(session, { itemIds, signal, onProgress });
  const messages = readings
    .flatMap(({ reading }) => reading?.conversations ?? [])
    .reduce((sum, each) => sum + each.messages, 0);
  await readAllMetadata(session, { caseId, signal, onProgress });
  const previews = await makePreviews(session, { caseId, signal, onProgress });
  tell(story, {
    en: `Chat exports read: ${messages} messages. Previews made in a child process: ${previews.filter(({ error }) => error === null).length}`,
    ko: `대화 내보내기를 읽었습니다: 메시지 ${messages}개. 미리보기를 따로 떨어진 프로세스에서 만들었습니다: ${previews.filter(({ error }) => error === null).length}개`,
  });
}

function addExhibits(
  session: Session,
  caseId: string,
  files: readonly DemoFile[],
  itemOf: ReadonlyMap<string, string>,
): string[] {
  return demoExhibits(files).map(({ object, paths, ...words }) => {
    const parts: ExhibitPart[] = paths.map((path) => ({
      itemId: itemOf.get(path)!,
      conversation: null,
      from: null,
      to: null,
    }));
    const exhibit = addExhibit(session, { ...words, caseId, object, parts, disclose: [], remarks: '' });
    clearExhibit(session, exhibit.exhibitId, '박변호(가명)');
    return markText(exhibit.mark);
  });
}
