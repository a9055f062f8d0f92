import { type ReactNode, useEffect, useState } from 'react';
import { call } from '../../ipc/client.ts';
import { useTexts } from '../../texts/use-texts.ts';

/**
 * How hard a passphrase is to guess, 0 to 4, asked anew at each change; null until it is known. An answer to an older text
 * is dropped.
 */
export function useStrength(passphrase: string): number | null {
  const [known, setKnown] = useState({ passphrase: '', score: 0 });
  useEffect(() => {
    let isCurrent = true;
    if (passphrase !== '')
      call('vault.strength', { passphrase }).then(
        ({ score }) => isCurrent && setKnown({ passphrase, score }),
        () => isCurrent && setKnown({ passphrase, score: 0 }),
      );
    return () => {
      isCurrent = false;
    };
  }, [passphrase]);
  return known.passphrase === passphrase ? known.score : null;
}

export function StrengthMeter({
  score,
  isEnough,
}: {
  readonly score: number;
  readonly isEnough: boolean;
}): ReactNode {
  const { create } = useTexts();
  return (
    <div className="stack" role="status">
      <div className="meter" aria-hidden="true">
        {[1, 2, 3, 4].map((step) => (
          <span key={step} className={step <= score ? 'filled' : ''} />
        ))}
      </div>
      <p className="small">
        {create.strength(score)}
        {!isEnough && ` · ${create.tooWeak}`}
      </p>
    </div>
  );
}
