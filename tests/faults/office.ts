import { randomBytes } from 'node:crypto';
import { createCase } from '../../electron/core/case/cases.ts';
import { readItems } from '../../electron/core/conversation/read-items.ts';
import { addExhibit } from '../../electron/core/exhibit/exhibits.ts';
import { makeIdentity } from '../../electron/core/export/archive/identity.ts';
import { type Outcome, intake as takeFiles } from '../../electron/core/intake/intake.ts';
import type { Offered } from '../../electron/core/intake/sources.ts';
import { addParty } from '../../electron/core/party/parties.ts';
import { type Ports, systemPorts } from '../../electron/core/ports.ts';
import { createSession, openSession, type Session } from '../../electron/core/session/session.ts';
import { toUtf8 } from '../../shared/bytes.ts';
import { QUICK_COST } from '../support/quick-cost.ts';
import { SAMPLE_CASE } from '../support/sample-case.ts';

export const PASSPHRASE = '검은 돌 여섯 개';
const signal = new AbortController().signal;
const onProgress = () => {};

/** A new vault with one case in it. */
export async function newOffice(
  dir: string,
  ports: Ports = systemPorts,
): Promise<{ session: Session; caseId: string }> {
  const person = { name: '상담원 A', role: 'counselor' } as const;
  const { session } = await createSession(dir, { person, passphrase: PASSPHRASE, kdf: QUICK_COST, ports });
  return { session, caseId: newCase(session) };
}

export function openOffice(dir: string, passphrase = PASSPHRASE): Promise<Session> {
  return openSession(dir, { passphrase }, systemPorts);
}

export function newCase(session: Session): string {
  return createCase(session, SAMPLE_CASE).caseId;
}

/** A file that exists in memory only, offered as standard input would be, or with its size known as from a disk. */
export interface MemoryFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

async function* offer(files: readonly MemoryFile[]): AsyncGenerator<Offered> {
  for (const { name, bytes } of files) {
    yield {
      source: {
        name,
        relativePath: name,
        path: null,
        size: bytes.length,
        modified: null,
        created: null,
        open: async function* () {
          for (let at = 0; at < bytes.length; at += 1 << 20)
            yield Uint8Array.from(bytes.subarray(at, at + (1 << 20)));
        },
      },
    };
  }
}

/** Takes files in, streamed, one after the other. */
export async function takeIn(
  session: Session,
  caseId: string,
  files: readonly MemoryFile[],
): Promise<Outcome[]> {
  const request = { caseId, offers: offer(files), inputFor: () => ({}), signal, onProgress };
  return [...(await takeFiles(session, request)).outcomes];
}

/** Takes one file in and returns its item. */
export async function takeOne(
  session: Session,
  caseId: string,
  name: string,
  bytes: Uint8Array,
): Promise<string> {
  const [outcome] = await takeIn(session, caseId, [{ name, bytes }]);
  if (outcome === undefined || !('itemId' in outcome)) throw new Error(`${name} was not taken in`);
  return outcome.itemId;
}

/** A KakaoTalk export (iOS) of a few lines: senders and texts as given. */
export function kakaoText(lines: readonly (readonly [sender: string, text: string])[]): Uint8Array {
  const said = lines.map(
    ([sender, text], i) => `2026. 3. 2. 오후 ${1 + (i % 9)}:${String(10 + (i % 50))}, ${sender} : ${text}`,
  );
  const head = ['Talk_2026.3.3 10:00-1.txt', '저장한 날짜 : 2026. 3. 3. 오전 10:00', '', ''];
  return toUtf8([...head, '2026년 3월 2일 월요일', ...said, ''].join('\n'));
}

/** A chat export in the case, taken in and read. */
export async function takeChat(
  session: Session,
  caseId: string,
  lines: readonly (readonly [string, string])[],
): Promise<string> {
  const itemId = await takeOne(
    session,
    caseId,
    `KakaoTalk_${randomBytes(3).toString('hex')}.txt`,
    kakaoText(lines),
  );
  const [read] = await readItems(session, { itemIds: [itemId], signal, onProgress });
  if (read?.reading == null) throw new Error('the chat was not read');
  return itemId;
}

export function addDraft(session: Session, caseId: string, itemIds: readonly string[]): string {
  return addExhibit(session, {
    caseId,
    title: '대화 내역',
    author: '미상',
    dateMade: '2026. 3. 2.',
    fact: '대화를 나눈 사실',
    remarks: '',
    copyKind: 'received-copy',
    parts: itemIds.map((itemId) => ({ itemId, conversation: null, from: null, to: null })),
    disclose: [],
    recording: null,
  }).exhibitId;
}

export function addProtectedChild(session: Session, caseId: string): void {
  const names = [{ kind: 'name' as const, value: '한아름' }];
  addParty(session, { caseId, role: 'child', protected: true, names });
}

export async function withIdentity(session: Session): Promise<void> {
  await makeIdentity(session, 'Test office');
}
