import { join } from 'node:path';
import type { ArchiveTarget } from '../../../electron/core/archive/write.ts';
import { exportArchive } from '../../../electron/core/export/archive/export.ts';
import { makeIdentity } from '../../../electron/core/export/archive/identity.ts';
import { exportFilingKr } from '../../../electron/core/export/filing-kr/export.ts';
import type { Session } from '../../../electron/core/session/session.ts';
import type { Purpose } from '../../../shared/archive/manifest.ts';
import { outputNames } from '../output.ts';
import { type Story, tell } from './story.ts';

/** Printed by the demo, which is why nothing real may ever be sealed with it. */
export const SEAL_PASSPHRASE = 'demo only';

/** Far below what a real seal uses: a passphrase that everyone knows needs no slow derivation. */
const SEAL_WORK = 12;

export interface Exported {
  /** Folders of the archives that lie open. */
  readonly archive: string;
  readonly proofs: string;
}

/** The Korean filing set, and the same case as an archive for each of those who may get one. */
export async function exportAll(
  story: Story,
  session: Session,
  caseId: string,
  output: string,
): Promise<Exported> {
  await exportFiling(story, session, caseId, join(output, outputNames.filing));
  await makeIdentity(session, 'Jikim demo office (not a real one)');
  const archive = join(output, outputNames.archive);
  const proofs = join(output, outputNames.proofs);
  const put = (purpose: Purpose, target: ArchiveTarget) =>
    exportArchive(session, { ...common(caseId), purpose, target });
  const { written } = await put('court-expert', { form: 'folder', path: archive });
  tell(story, {
    en: `Archive for a court's expert: ${written.files} files. It identifies people and is not for filing`,
    ko: `감정용 보관본: 파일 ${written.files}개. 사람을 알아볼 수 있으며, 법원에 내는 용도가 아닙니다`,
  });
  await put('proofs-only', { form: 'folder', path: proofs });
  const seal = { passphrase: SEAL_PASSPHRASE };
  await put('sealed', {
    form: 'sealed',
    path: join(output, outputNames.sealed),
    seal,
    scryptLogN: SEAL_WORK,
  });
  tell(story, {
    en: 'Two more of it: proofs only, without originals and names; and sealed in one encrypted file (age)',
    ko: '같은 사건의 두 가지 더: 원본과 이름이 없는 증명만, 그리고 암호화한 파일 하나(age)',
  });
  return { archive, proofs };
}

async function exportFiling(story: Story, session: Session, caseId: string, target: string): Promise<void> {
  const filing = await exportFilingKr(session, {
    ...common(caseId),
    target,
    settings: { sizeCap: 10_000_000, limitsCheckedOn: '2026-11-24', includeConfirmations: false },
    disclosureConfirmed: false,
  });
  if (filing.status !== 'written') throw new Error('the demo discloses nothing, yet the export asked');
  const pages = filing.files.reduce((sum, file) => sum + (file.pages ?? 0), 0);
  tell(story, {
    en: `Papers for a Korean court: ${filing.files.length} files, ${pages} pages; left out until somebody confirms the picture: ${filing.leftOut.map(({ mark }) => mark).join(', ')}`,
    ko: `법원 제출용 서류: 파일 ${filing.files.length}개, ${pages}면. 이미지를 확인하기 전이라 뺀 호증: ${filing.leftOut.map(({ mark }) => mark).join(', ')}`,
  });
}

function common(caseId: string) {
  const { signal } = new AbortController();
  return { caseId, recipient: '', basis: '', signal, onProgress: () => {} };
}
