import { join } from 'node:path';
import { exportArchive } from '../../../electron/core/export/archive/export.ts';
import { makeIdentity } from '../../../electron/core/export/archive/identity.ts';
import { exportFilingKr } from '../../../electron/core/export/filing-kr/export.ts';
import type { Session } from '../../../electron/core/session/session.ts';
import { type Story, tell } from './story.ts';

export interface Exported {
  readonly archive: string;
}

/** The Korean filing set and the archive of the same case. */
export async function exportBoth(
  story: Story,
  session: Session,
  caseId: string,
  output: string,
): Promise<Exported> {
  const common = {
    caseId,
    recipient: '',
    basis: '',
    signal: new AbortController().signal,
    onProgress: () => {},
  };
  const filing = await exportFilingKr(session, {
    ...common,
    target: join(output, 'filing'),
    settings: { sizeCap: 10_000_000, limitsCheckedOn: '2026-11-24', includeConfirmations: false },
    disclosureConfirmed: false,
  });
  if (filing.status !== 'written') throw new Error('the demo discloses nothing, yet the export asked');
  const pages = filing.files.reduce((sum, file) => sum + (file.pages ?? 0), 0);
  tell(story, {
    en: `Korean filing set: ${filing.files.length} files, ${pages} pages; left out: ${filing.leftOut.length}`,
    ko: `한국 법원 제출용: 파일 ${filing.files.length}개, ${pages}면. 뺀 것 ${filing.leftOut.length}건`,
  });
  await makeIdentity(session, 'Jikim demo office (not a real one)');
  const archive = join(output, 'archive');
  const { written } = await exportArchive(session, {
    ...common,
    purpose: 'court-expert',
    target: { form: 'folder', path: archive },
  });
  tell(story, {
    en: `Archive for a court's expert: ${written.files} files. It identifies people and is not for filing`,
    ko: `감정인용 보관본: 파일 ${written.files}개. 사람을 알아볼 수 있는 자료로, 법원에 내는 용도가 아닙니다`,
  });
  return { archive };
}
