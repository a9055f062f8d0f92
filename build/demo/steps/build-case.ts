import { createCase } from '../../../electron/core/case/cases.ts';
import { itemsWithoutReading, readItems } from '../../../electron/core/conversation/read-items.ts';
import { intake } from '../../../electron/core/intake/intake.ts';
import { offerPaths } from '../../../electron/core/intake/sources.ts';
import { readAllMetadata } from '../../../electron/core/metadata/metadata.ts';
import { addParty } from '../../../electron/core/party/parties.ts';
import { makePreviews } from '../../../electron/core/preview/previews.ts';
import type { Session } from '../../../electron/core/session/session.ts';
import { type DemoFile, demoParties } from '../content/make.ts';
import { addExhibits } from './add-exhibits.ts';
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
  const marks = addExhibits(session, { caseId, files, itemOf });
  tell(story, {
    en: `Exhibits made: ${marks.length}, from ${marks[0]} to ${marks.at(-1)}. A person confirmed the pictures of all but one, which shows a friend's name`,
    ko: `호증 ${marks.length}건을 만들었습니다: ${marks[0]}부터 ${marks.at(-1)}까지. 친구 이름이 보이는 한 건을 빼고는 이미지를 사람이 확인한 것으로 적었습니다`,
  });
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
    en: `Taken into an encrypted vault byte for byte, with two hashes and a log entry each: ${taken.length} files`,
    ko: `암호화된 보관함에 원본 그대로 담고, 파일마다 해시 두 가지와 이력 항목을 남겼습니다: 파일 ${taken.length}개`,
  });
  return new Map(taken);
}

async function readAndPreview(story: Story, session: Session, caseId: string): Promise<void> {
  const itemIds = itemsWithoutReading(session.db, caseId);
  const readings = await readItems(session, { itemIds, signal, onProgress });
  const messages = readings
    .flatMap(({ reading }) => reading?.conversations ?? [])
    .reduce((sum, each) => sum + each.messages, 0);
  await readAllMetadata(session, { caseId, signal, onProgress });
  const previews = await makePreviews(session, { caseId, signal, onProgress });
  const failed = previews.find(({ error }) => error !== null);
  if (failed) throw failed.error;
  tell(story, {
    en: `Chat exports read: ${messages} messages in ${readings.length} files. Previews made in a process without keys: ${previews.length}`,
    ko: `대화 내보내기를 읽었습니다: 파일 ${readings.length}개, 메시지 ${messages}개. 열쇠 없는 별도 프로세스에서 미리보기를 만들었습니다: ${previews.length}개`,
  });
}
