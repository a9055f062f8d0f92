import type { ReactNode } from 'react';
import { logFindingText } from '../../../shared/custody/finding.ts';
import { clockStateText } from '../../../shared/i18n/custody.ts';
import { vaultFindingText } from '../../../shared/i18n/vault-findings.ts';
import type { VaultVerdict } from '../../../shared/ipc/calls/verify.ts';
import type { Lang } from '../../texts/texts.ts';
import { useLang, useTexts } from '../../texts/use-texts.ts';
import { anchorWords } from '../time/anchor-words.ts';
import { Details, Findings, Verdict } from './verdict.tsx';

/** What the check of a vault came to. */
export function VaultResult({ verdict }: { readonly verdict: VaultVerdict }): ReactNode {
  const { verify, overview } = useTexts();
  const lang = useLang();
  const { anchor, findings, found, entries, withheld, clockAnomalies, clockDoubts } = verdict;
  const lines = findings.map((finding) => findingWords(finding, lang));
  return (
    <Verdict
      verdict={verdict.ok ? 'unchanged' : 'differs'}
      about={anchor === null ? [] : [anchorWords(anchor, overview.anchors)]}
      findings={<Findings lines={lines} found={found} />}
    >
      <Details>
        <ul className="dots">
          <li>{verify.entries(entries)}</li>
          {withheld > 0 && <li>{verify.withheld(withheld)}</li>}
          {clockDoubts > 0 && <li>{verify.clock(clockDoubts)}</li>}
          {clockAnomalies.map(({ seq, at, clock }) => (
            <li key={seq} className="soft small">
              {verify.entryAt(seq, new Date(at).toLocaleString(lang))}: {clockStateText(clock, lang)}
            </li>
          ))}
        </ul>
      </Details>
    </Verdict>
  );
}

type Finding = VaultVerdict['findings'][number];

/** Findings of the log and of the vault have words of their own; the table they are in follows from their code. */
function findingWords(finding: Finding, lang: Lang): string {
  return finding.code.startsWith('LOG_')
    ? logFindingText(finding as Parameters<typeof logFindingText>[0], lang)
    : vaultFindingText(finding as Parameters<typeof vaultFindingText>[0], lang);
}
