import { createHash, randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { destroyItem } from '../../electron/core/destroy/destroy.ts';
import { clearExhibit } from '../../electron/core/exhibit/clearances.ts';
import { fileExhibit } from '../../electron/core/exhibit/exhibits.ts';
import { changeOwnPassphrase } from '../../electron/core/people/people.ts';
import { quarantineItem } from '../../electron/core/quarantine/quarantine.ts';
import { isWithheld } from '../../electron/core/quarantine/withheld.ts';
import type { Session } from '../../electron/core/session/session.ts';
import { addDraft, openOffice, takeIn } from './office.ts';
import { readTemplate } from './work-vault.ts';

/** What a script says it has done; looked for in what is left after its death. */
export type Act =
  | { readonly did: 'intake'; readonly sha256: readonly string[] }
  | { readonly did: 'quarantine' | 'destroy'; readonly itemId: string }
  | { readonly did: 'exhibit'; readonly itemId: string; readonly receipt: string }
  | { readonly did: 'export'; readonly target: string }
  | { readonly did: 'passphrase'; readonly number: number };

export interface Work {
  readonly dir: string;
  readonly out: string;
  readonly round: string;
  /** Called before an act begins, with what it will have done. */
  readonly promise: (act: Act) => unknown;
  /** Called when an act has returned. */
  readonly done: (act: Act) => unknown;
}

export type WorkKind = keyof typeof WORK;
const signal = new AbortController().signal;
const onProgress = () => {};

/** Acts a process does until it is killed or has nothing left to do. Exports are loaded where needed: a process starts sooner without. */
export const WORK = {
  intake: (work: Work) => inSession(work, takeFiles),
  quarantine: (work: Work) => inSession(work, isolateAll),
  destroy: (work: Work) => inSession(work, destroyAll),
  exhibit: (work: Work) => inSession(work, fileExhibits),
  filing: (work: Work) => inSession(work, exportFilings),
  archive: (work: Work) => inSession(work, exportArchives),
  passphrase: changePassphrases,
} as const;

async function inSession(work: Work, act: (session: Session, work: Work) => Promise<void>): Promise<void> {
  const session = await openOffice(work.dir);
  await act(session, work);
  await session.close();
}

/** Batches of small files, and every third time one that is streamed in several transactions. */
async function takeFiles(session: Session, { promise, done }: Work): Promise<void> {
  const { caseId } = readTemplate(session.db);
  for (let n = 0; n < 40; n++) {
    const sizes = n % 3 === 2 ? [1_500_000] : [10_000, 40_000, 1];
    const files = sizes.map((size) => ({ name: `${n}.bin`, bytes: randomBytes(size + 16) }));
    const act: Act = { did: 'intake', sha256: files.map(({ bytes }) => sha256(bytes)) };
    promise(act);
    await takeIn(session, caseId, files);
    done(act);
  }
}

async function isolateAll(session: Session, { promise, done }: Work): Promise<void> {
  for (const itemId of readTemplate(session.db).items) {
    if (isWithheld(session.db, itemId)) continue;
    promise({ did: 'quarantine', itemId });
    await quarantineItem(session, itemId, { isolatedBy: '상담원 A' });
    done({ did: 'quarantine', itemId });
  }
}

async function destroyAll(session: Session, { promise, done }: Work): Promise<void> {
  for (const itemId of readTemplate(session.db).items) {
    promise({ did: 'destroy', itemId });
    await destroyItem(session, itemId, 'taken-by-mistake');
    done({ did: 'destroy', itemId });
  }
}

async function fileExhibits(session: Session, { promise, done, round }: Work): Promise<void> {
  const { caseId, items } = readTemplate(session.db);
  for (let n = 0; n < 300; n++) {
    const itemId = items[n % items.length]!;
    const act: Act = { did: 'exhibit', itemId, receipt: `${round}-${n}` };
    promise(act);
    const exhibitId = addDraft(session, caseId, [itemId]);
    clearExhibit(session, exhibitId, '변호사');
    fileExhibit(session, exhibitId, { on: '2026-03-04', receipt: act.receipt });
    done(act);
  }
}

async function exportFilings(session: Session, { out, round, promise, done }: Work): Promise<void> {
  const { exportFilingKr } = await import('../../electron/core/export/filing-kr/export.ts');
  const { caseId } = readTemplate(session.db);
  const settings = { sizeCap: 10_000_000, limitsCheckedOn: '2026-03-01', includeConfirmations: false };
  const common = {
    caseId,
    recipient: '',
    basis: '',
    settings,
    disclosureConfirmed: false,
    signal,
    onProgress,
  };
  for (let n = 0; n < 20; n++) {
    const target = join(out, `filing ${round} ${n}`);
    promise({ did: 'export', target });
    await exportFilingKr(session, { ...common, target });
    done({ did: 'export', target });
  }
}

async function exportArchives(session: Session, { out, round, promise, done }: Work): Promise<void> {
  const { exportArchive } = await import('../../electron/core/export/archive/export.ts');
  const { caseId } = readTemplate(session.db);
  const common = { caseId, recipient: '', basis: '', signal, onProgress };
  for (let n = 0; n < 20; n++) {
    const form = n % 2 === 0 ? 'folder' : 'zip';
    const path = join(out, `archive ${round} ${n}`);
    promise({ did: 'export', target: path });
    await exportArchive(session, { ...common, purpose: 'court-expert', target: { form, path } });
    done({ did: 'export', target: path });
  }
}

/** From "passphrase n" to the next, and so on; `round` is the present number. */
async function changePassphrases({ dir, round, promise, done }: Work): Promise<void> {
  let number = Number(round);
  const session = await openOffice(dir, passphraseOf(number));
  for (let changes = 0; changes < 200; changes++) {
    const next = passphraseOf(number + 1);
    promise({ did: 'passphrase', number: number + 1 });
    await changeOwnPassphrase(session, passphraseOf(number), next);
    number += 1;
    done({ did: 'passphrase', number });
  }
}

export function passphraseOf(number: number): string {
  return `passphrase ${number}`;
}

export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
