import type { ReactNode } from 'react';
import { logFindingText } from '../../../shared/custody/finding.ts';
import { vaultFindingText } from '../../../shared/i18n/vault-findings.ts';
import { notProvenText, verdictText } from '../../../shared/i18n/verdict.ts';
import type { OutputOf } from '../../../shared/ipc/contract.ts';
import { useJob } from '../../ipc/use-job.ts';
import type { Lang } from '../../texts/texts.ts';
import { useLang, useTexts } from '../../texts/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { JobProgress } from '../../ui/job-progress.tsx';
import { Notice } from '../../ui/notice.tsx';

export function VerifyVault(): ReactNode {
  const job = useJob('verify.vault');
  const { verify } = useTexts();
  return (
    <div className="stack narrow">
      <h1>{verify.title}</h1>
      <p>{verify.what}</p>
      <div>
        <Button look="main" onPress={() => job.run({})} isDisabled={job.isRunning}>
          {verify.start}
        </Button>
      </div>
      <JobProgress job={job} label={verify.running} />
      {job.result !== null && <Verdict result={job.result} />}
    </div>
  );
}

/** The fixed words of a verdict, and what it does not prove. */
function Verdict({ result }: { readonly result: OutputOf<'verify.vault'> }): ReactNode {
  const { verify, overview } = useTexts();
  const lang = useLang();
  const { anchor } = result;
  return (
    <Notice
      look={result.ok ? 'good' : 'wrong'}
      title={verdictText(result.ok ? 'unchanged' : 'differs', lang)}
    >
      {result.findings.length > 0 && (
        <ul>
          {result.findings.map((finding) => (
            <li key={JSON.stringify(finding)}>{findingWords(finding, lang)}</li>
          ))}
        </ul>
      )}
      <span>{notProvenText(lang)}</span>
      {anchor !== null && (
        <span>
          {anchor.state === 'stamped' && !anchor.trusted
            ? overview.anchors.stampedUntrusted
            : overview.anchors[anchor.state]}
        </span>
      )}
      <span>{verify.entries(result.entries)}</span>
      {result.withheld > 0 && <span>{verify.withheld(result.withheld)}</span>}
      {result.clockAnomalies > 0 && <span>{verify.clock(result.clockAnomalies)}</span>}
    </Notice>
  );
}

type Finding = OutputOf<'verify.vault'>['findings'][number];

/** Findings of the log and of the vault have words of their own; the table they are in follows from their code. */
function findingWords(finding: Finding, lang: Lang): string {
  return finding.code.startsWith('LOG_')
    ? logFindingText(finding as Parameters<typeof logFindingText>[0], lang)
    : vaultFindingText(finding as Parameters<typeof vaultFindingText>[0], lang);
}
