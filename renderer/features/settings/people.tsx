import type { ReactNode } from 'react';
import { useTexts } from '../../texts/use-texts.ts';
import { ChangePassphrase } from './change-passphrase.tsx';
import { KeyHolders } from './key-holders.tsx';
import { RecoveryCard } from './recovery.tsx';
import { Rekey } from './rekey.tsx';

/** Who can open the vault, and with what. */
export function People(): ReactNode {
  const { people } = useTexts();
  return (
    <div className="stack">
      <KeyHolders />
      <section className="card">
        <h2>{people.passphrase}</h2>
        <p className="soft">{people.passphraseHint}</p>
        <ChangePassphrase />
      </section>
      <section className="card">
        <h2>{people.recovery}</h2>
        <p className="soft">{people.recoveryHint}</p>
        <RecoveryCard />
      </section>
      <section className="card">
        <h2>{people.rekey}</h2>
        <p className="soft">{people.rekeyHint}</p>
        <Rekey />
      </section>
    </div>
  );
}
