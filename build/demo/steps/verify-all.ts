import { verifyArchiveAt } from '../../../electron/core/archive/verify.ts';
import type { Session } from '../../../electron/core/session/session.ts';
import { readTrustFile } from '../../../electron/core/timestamp/index.ts';
import { verifyVault } from '../../../electron/core/verify-vault/verify-vault.ts';
import { toUtf8 } from '../../../shared/bytes.ts';
import { notProvenText, verdictText } from '../../../shared/i18n/verdict.ts';
import type { Exported } from './export-both.ts';
import { type Story, tell } from './story.ts';

/** The archive as a stranger checks it, trusting the demo's own authority, and the vault from within. */
export async function verifyAll(
  story: Story,
  session: Session,
  { archive }: Exported,
  authorityPem: string,
): Promise<boolean> {
  const { lang } = story;
  const roots = await readTrustFile(toUtf8(authorityPem), session.ports);
  const stranger = await verifyArchiveAt(archive, {
    lang,
    trustRoots: roots.map(({ certificate }) => certificate),
  });
  for (const { path, message } of stranger.findings) process.stdout.write(`  ${path}: ${message}\n`);
  tell(story, {
    en: `Archive: ${verdictText(stranger.ok ? 'unchanged' : 'differs', 'en')} (trust: ${stranger.trust})`,
    ko: `보관본: ${verdictText(stranger.ok ? 'unchanged' : 'differs', 'ko')} (신뢰 근거: ${stranger.trust})`,
  });
  const vault = await verifyVault(session, { knownCheckpoints: [], onProgress: () => {} });
  for (const finding of vault.findings) process.stdout.write(`  ${JSON.stringify(finding)}\n`);
  tell(story, {
    en: `Vault: ${verdictText(vault.ok ? 'unchanged' : 'differs', 'en')}, ${vault.entries} log entries`,
    ko: `보관함: ${verdictText(vault.ok ? 'unchanged' : 'differs', 'ko')}, 이력 항목 ${vault.entries}개`,
  });
  tell(story, { en: notProvenText('en'), ko: notProvenText('ko') });
  return stranger.ok && vault.ok;
}
