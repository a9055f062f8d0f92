import { type ReactNode, useId } from 'react';
import { notProvenText, type Verdict as VerdictKind, verdictText } from '../../../shared/i18n/verdict.ts';
import { useLang, useTexts } from '../../texts/use-texts.ts';

export interface VerdictProps {
  readonly verdict: VerdictKind;
  /** What stands behind the verdict from outside: the time, the signer. */
  readonly about: readonly string[];
  readonly findings: ReactNode;
  readonly children: ReactNode;
}

const LOOKS = { unchanged: 'good', differs: 'wrong', unable: 'advice' } as const;

/** One of the three fixed sentences, what was found, and what no check proves. */
export function Verdict({ verdict, about, findings, children }: VerdictProps): ReactNode {
  const lang = useLang();
  const id = useId();
  return (
    <section
      className={`notice ${LOOKS[verdict]} verdict`}
      role={verdict === 'differs' ? 'alert' : 'status'}
      aria-labelledby={id}
    >
      <strong id={id}>{verdictText(verdict, lang)}</strong>
      {findings}
      <span>{notProvenText(lang)}</span>
      {about.map((line) => (
        <span key={line}>{line}</span>
      ))}
      {children}
    </section>
  );
}

/** Findings that are read at once; the others wait. */
const AT_ONCE = 10;

/** What differs, in the order it was found. Names of files stand apart from the sentences around them. */
export function Findings({
  lines,
  found,
}: {
  readonly lines: readonly string[];
  readonly found: number;
}): ReactNode {
  const { verify } = useTexts();
  if (lines.length === 0) return null;
  const rest = lines.slice(AT_ONCE);
  return (
    <>
      <Lines lines={lines.slice(0, AT_ONCE)} />
      {rest.length > 0 && (
        <Details>
          <Lines lines={rest} />
          {found > lines.length && <p>{verify.moreFindings(found - lines.length)}</p>}
        </Details>
      )}
    </>
  );
}

function Lines({ lines }: { readonly lines: readonly string[] }): ReactNode {
  return (
    <ul className="dots">
      {lines.map((line, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes, and two lines may be the same
        <li key={i}>
          <bdi>{line}</bdi>
        </li>
      ))}
    </ul>
  );
}

/** On demand: who is content with the sentence above need not read it. */
export function Details({ children }: { readonly children: ReactNode }): ReactNode {
  const { verify } = useTexts();
  return (
    <details>
      <summary>{verify.details}</summary>
      {children}
    </details>
  );
}
