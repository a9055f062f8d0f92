import { basename } from 'node:path';
import { verifyArchiveAt } from '../../../electron/core/archive/verify.ts';
import type { Session } from '../../../electron/core/session/session.ts';
import { readTrustFile } from '../../../electron/core/timestamp/index.ts';
import { verifyVault } from '../../../electron/core/verify-vault/verify-vault.ts';
import { toUtf8 } from '../../../shared/bytes.ts';
import type { Lang } from '../../../shared/i18n/lang.ts';
import { notProvenText, verdictText } from '../../../shared/i18n/verdict.ts';
import type { Exported } from './export-all.ts';
import { type Story, say, tell, type Words } from './story.ts';

/** The archives that lie open as a stranger checks them, trusting the demo's own authority, and the vault from within. */
export async function verifyAll(
  story: Story,
  session: Session,
  { archive, proofs }: Exported,
  authorityPem: string,
): Promise<boolean> {
  const { lang } = story;
  const roots = await readTrustFile(toUtf8(authorityPem), session.ports);
  const trustRoots = roots.map(({ certificate }) => certificate);
  const results = [];
  for (const path of [archive, proofs]) {
    const verdict = await verifyArchiveAt(path, { lang, trustRoots });
    for (const finding of verdict.findings) say(story, both(`  ${finding.path}: ${finding.message}`));
    results.push(verdict);
    const name = basename(path);
    tell(story, {
      en: `Verified ${name}: ${wordsOf(verdict.ok, 'en')} (trust: ${verdict.trust})`,
      ko: `${name} 검증: ${wordsOf(verdict.ok, 'ko')} (신뢰 근거: ${verdict.trust})`,
    });
  }
  const vault = await verifyVault(session, { knownCheckpoints: [], onProgress: () => {} });
  for (const finding of vault.findings) say(story, both(`  ${JSON.stringify(finding)}`));
  tell(story, {
    en: `Verified the vault, ${vault.entries} log entries: ${wordsOf(vault.ok, 'en')}`,
    ko: `보관함 검증, 이력 항목 ${vault.entries}개: ${wordsOf(vault.ok, 'ko')}`,
  });
  say(story, { en: notProvenText('en'), ko: notProvenText('ko') });
  return vault.ok && results.every(({ ok }) => ok);
}

function wordsOf(isWell: boolean, lang: Lang): string {
  return verdictText(isWell ? 'unchanged' : 'differs', lang);
}

function both(text: string): Words {
  return { en: text, ko: text };
}
