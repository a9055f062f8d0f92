import { createHash, randomBytes } from 'node:crypto';
import { cpSync } from 'node:fs';
import { clearExhibit } from '../../electron/core/exhibit/clearances.ts';
import { append, inTransaction } from '../../electron/core/session/act.ts';
import type { Session } from '../../electron/core/session/session.ts';
import { putContent } from '../../electron/core/store/content.ts';
import type { ReadDb } from '../../electron/core/store/handles.ts';
import { changePassphrase } from '../../electron/core/vault/members.ts';
import { toId } from '../../shared/domain/ids.ts';
import type { Derivative, Item } from '../../shared/domain/item.ts';
import { addDraft, newOffice, PASSPHRASE, takeChat, takeOne, withIdentity } from './office.ts';

/** What a vault to work in holds at the start. */
export type TemplateKind = 'empty' | 'items' | 'exports' | 'passphrase';

/** Makes a vault that rounds of work begin with; each works in a copy. */
export async function makeTemplate(dir: string, kind: TemplateKind): Promise<void> {
  const { session, caseId } = await newOffice(dir);
  if (kind === 'items') await addItems(session, caseId);
  if (kind === 'exports') await addForExport(session, caseId);
  if (kind === 'passphrase') {
    const { vault } = session;
    await changePassphrase(vault, { slotId: vault.actor.slotId!, current: PASSPHRASE, next: 'passphrase 0' });
  }
  await session.close();
}

export function copyTemplate(from: string, to: string): string {
  cpSync(from, to, { recursive: true });
  return to;
}

/** The case, and its items in the order of intake. */
export function readTemplate(db: ReadDb): { caseId: string; items: string[] } {
  const idsOf = (kind: string) =>
    db
      .prepare('SELECT id FROM current_record WHERE kind = ? ORDER BY entry_seq')
      .pluck()
      .all(kind) as string[];
  return { caseId: idsOf('case')[0]!, items: idsOf('item') };
}

/** Sizes that take several slices to remove, and one. */
const SIZES = [5_000_000, 1_200_000, 1_200_000, 1_200_000];

/** Files with a preview, and chats that were read; a draft exhibit shows each. */
async function addItems(session: Session, caseId: string): Promise<void> {
  for (const [i, size] of SIZES.entries()) {
    const blob = await takeOne(session, caseId, `${i}.bin`, randomBytes(size));
    addPreview(session, caseId, blob);
    const chat = await takeChat(session, caseId, lines(120, i));
    for (const itemId of [blob, chat]) addDraft(session, caseId, [itemId]);
  }
}

async function addForExport(session: Session, caseId: string): Promise<void> {
  const chat = await takeChat(session, caseId, lines(30, 1));
  clearExhibit(session, addDraft(session, caseId, [chat]), '변호사');
  await withIdentity(session);
}

function lines(count: number, of: number): [string, string][] {
  return Array.from({ length: count }, (_, i) => [i % 2 === 0 ? '이든' : '하늘', `${of}번 대화 ${i}번째 말`]);
}

/** A derivative as a preview is kept, without decoding anything. Returns its bytes. */
export function addPreview(
  session: Session,
  caseId: string,
  itemId: string,
  bytes = randomBytes(30_000),
  purpose: Derivative['purpose'] = 'preview',
): Uint8Array {
  const of = (name: string) => createHash(name).update(bytes).digest('hex');
  const digest = { sha256: of('sha256'), sha512: of('sha512'), size: bytes.length };
  const item = session.db
    .prepare('SELECT value FROM current_record WHERE id = ?')
    .pluck()
    .get(itemId) as string;
  const value: Derivative = {
    caseId,
    itemId,
    purpose,
    parentSha256: (JSON.parse(item) as Item).sha256,
    sha256: digest.sha256,
    size: bytes.length,
    type: 'image/jpeg',
    steps: [],
    perceptualHash: null,
    width: 1,
    height: 1,
  };
  inTransaction(session, () => {
    putContent(session.db, bytes, digest);
    const record = { id: toId('der', session.ports.random.bytes(20)), kind: 'derivative', value };
    const refs = { purpose, case: caseId };
    append(session, { kind: 'derive', subject: itemId, refs, records: [record] });
  });
  return bytes;
}
