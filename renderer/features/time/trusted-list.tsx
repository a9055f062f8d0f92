import type { ReactNode } from 'react';
import { useLang, useTexts } from '../../texts/use-texts.ts';
import { Fingerprint } from './fingerprint.tsx';
import type { Standing } from './standing.ts';
import { TrustButton } from './trust-button.tsx';

/** Whose word is taken, since when, and how another one is added. */
export function TrustedList({ standing }: { readonly standing: Standing }): ReactNode {
  const { time } = useTexts();
  const lang = useLang();
  return (
    <div className="stack">
      {standing.trusted.length === 0 && <p>{time.noneTrusted}</p>}
      <ul className="stack">
        {standing.trusted.map(({ fingerprint, subject, addedAt }) => (
          <li key={fingerprint} className="card">
            <bdi>{subject}</bdi>
            <Fingerprint value={fingerprint} />
            <span className="soft small">
              {time.trustedSince(new Date(addedAt).toLocaleDateString(lang))}
            </span>
          </li>
        ))}
      </ul>
      <div className="row">
        <TrustButton />
      </div>
    </div>
  );
}
