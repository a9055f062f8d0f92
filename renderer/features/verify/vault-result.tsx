import type { ReactNode } from 'react';
import { logFindingText } from '../../../shared/custody/finding.ts';
import { clockStateText } from '../../../shared/i18n/custody.ts';
import { vaultFindingText } from '../../../shared/i18n/vault-findings.ts';
import type { VaultVerdict } from '../../../shared/ipc/calls/verify.ts';
import type { Lang } from '../../texts/texts.ts';
import { useLang, useTexts } from '../../texts/use-texts.ts';
import { PlaceWarnings } from '../place/place-warnings.tsx';
import { anchorWords } from '../time/anchor-words.ts';
import { Details, Findings, Verdict } from './verdict.tsx';

/** What the check of a vault came to. */
export function VaultResult({ verdict }: { readonly verdict: VaultVerdict }): ReactNode {
  const { verify, overview } = useTexts();
  const lang = useLang();
  const { anchor, findings, found, entries, withheld, clockAnomalies, clockDoubts } = verdict;
  const lines = findings.map((finding) => findingWords(finding, lang));
  const about = [
    ...(anchor === null ? [] : [anchorWords(anchor, overview.anchors)]),
    verify.entries(entries),
    ...(withheld > 0 ? [verify.withheld(withheld)] : []),
    ...(clockDoubts > 0 ? [verify.clock(clockDoubts)] : []),
  ];
  return (
    <>
      <PlaceWarnings warnings={verdict.warnings} />
      <Verdict
        verdict={verdict.ok ? 'unchanged' : 'differs'}
        about={about}
        findings={<Findings lines={lines} found={found} />}
      >
        {clockAnomalies.length > 0 && (
          <Details>
            <ul className="dots">
              {clockAnomalies.map(({ seq, at, clock }) => (
                <li key={seq}>
                  {verify.entryAt(seq, new Date(at).toLocaleString(lang))}: {clockStateText(clock, lang)}
                </li>
              ))}
            </ul>
          </Details>
        )}
      </Verdict>
    </>
  );
}

type Finding = VaultVerdict['findings'][number];

/** Findings of the log and of the vault have words of their own; the table they are in follows from their code. */
function findingWords(finding: Finding, lang: Lang): string {
  return finding.code.startsWith('LOG_')
    ? logFindingText(finding as Parameters<typeof logFindingText>[0], lang)
    : vaultFindingText(finding as Parameters<typeof vaultFindingText>[0], lang);
}
