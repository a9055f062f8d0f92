import type { ReactNode } from 'react';
import { archiveText } from '../../../shared/i18n/archive.ts';
import { selfMadeSignerText } from '../../../shared/i18n/verdict.ts';
import type { ArchiveVerdict } from '../../../shared/ipc/calls/verify.ts';
import { useLang, useTexts } from '../../texts/use-texts.ts';
import { Details, Findings, Verdict } from './verdict.tsx';

/** What the check of an archive came to, with the fingerprints to compare. */
export function ArchiveResult({ verdict }: { readonly verdict: ArchiveVerdict }): ReactNode {
  const { verify } = useTexts();
  const lang = useLang();
  const { signer, logFingerprint, checkpoint, isOwnLog, purpose, counts } = verdict;
  const lines = verdict.findings.map(({ path, message }) => `${path}: ${message}`);
  const about = [archiveText(`trust.${verdict.trust}`, lang), ...(isOwnLog ? [verify.ownLog] : [])];
  return (
    <Verdict
      verdict={verdict.verdict}
      about={signer === null ? about : [...about, selfMadeSignerText(lang)]}
      findings={<Findings lines={lines} found={verdict.found} />}
    >
      <Details>
        <dl className="verdict-details">
          {purpose !== null && <Row name={verify.purpose}>{purposeWords(purpose, verify.purposes)}</Row>}
          <Row name={verify.holds}>
            {verify.counts(counts.files, counts.items, counts.originals, counts.exhibits)}
          </Row>
          {signer !== null && (
            <>
              <Row name={verify.signer}>
                <Hash value={signer.fingerprint} />
              </Row>
              <Row name={verify.signedAt}>{new Date(signer.signingTime).toLocaleString(lang)}</Row>
            </>
          )}
          {logFingerprint !== null && (
            <Row name={verify.log}>
              <Hash value={logFingerprint} />
            </Row>
          )}
          {checkpoint !== null && (
            <Row name={verify.checkpoint}>
              <span className="mono">{verify.root(checkpoint.size, inGroups(checkpoint.root))}</span>
            </Row>
          )}
          <Row name={verify.stamps}>
            <Stamps of={verdict.timestamps} />
          </Row>
          {counts.clockDoubts > 0 && (
            <Row name={archiveText('fact.clockDoubts', lang)}>{counts.clockDoubts}</Row>
          )}
        </dl>
      </Details>
    </Verdict>
  );
}

function Row({ name, children }: { readonly name: string; readonly children: ReactNode }): ReactNode {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Stamps({ of }: { readonly of: ArchiveVerdict['timestamps'] }): ReactNode {
  const { verify } = useTexts();
  const lang = useLang();
  if (of.length === 0) return verify.noStamps;
  return (
    <ul>
      {of.map(({ time, authority, trusted, over, entries }) => (
        <li key={`${over} ${entries} ${time}`}>
          <bdi>{verify.stamp(new Date(time).toLocaleString(lang), authority)}</bdi>
          {' · '}
          {trusted ? verify.stampTrusted : verify.stampUntrusted}
        </li>
      ))}
    </ul>
  );
}

/** A purpose that this version does not know is named as it stands. */
function purposeWords(purpose: string, words: Readonly<Record<string, string>>): string {
  return words[purpose] ?? purpose;
}

function Hash({ value }: { readonly value: string }): ReactNode {
  return <span className="mono">{inGroups(value)}</span>;
}

/** Eight groups of eight digits, to be read aloud and compared. */
function inGroups(hex: string): string {
  return hex.match(/.{1,8}/g)?.join(' ') ?? hex;
}
