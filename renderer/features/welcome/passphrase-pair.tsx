import { type ReactNode, useState } from 'react';
import { useTexts } from '../../texts/use-texts.ts';
import { PassphraseField } from '../../ui/fields.tsx';
import { StrengthMeter, useStrength } from './strength.tsx';

/** Guesses that a thief can make until a vault gives way: scores of the estimator below this are refused. */
const LEAST_STRENGTH = 3;

export interface PassphrasePairState {
  readonly passphrase: string;
  readonly again: string;
  /** Null until it is known. */
  readonly score: number | null;
  readonly setPassphrase: (value: string) => void;
  readonly setAgain: (value: string) => void;
}

export function usePassphrasePair(): PassphrasePairState {
  const [passphrase, setPassphrase] = useState('');
  const [again, setAgain] = useState('');
  return { passphrase, again, score: useStrength(passphrase), setPassphrase, setAgain };
}

export function isStrongEnough({ score }: PassphrasePairState): boolean {
  return score !== null && score >= LEAST_STRENGTH;
}

export function isGoodPassphrase(pair: PassphrasePairState): boolean {
  return isStrongEnough(pair) && pair.passphrase === pair.again;
}

/** A new passphrase, how hard it is to guess, and the same once more. */
export function PassphrasePair({ pair }: { readonly pair: PassphrasePairState }): ReactNode {
  const { create } = useTexts();
  const { passphrase, again, score, setPassphrase, setAgain } = pair;
  return (
    <>
      <PassphraseField
        label={create.passphrase}
        value={passphrase}
        onChange={setPassphrase}
        hint={create.passphraseHint}
      />
      {passphrase !== '' && score !== null && <StrengthMeter score={score} isEnough={isStrongEnough(pair)} />}
      <PassphraseField
        label={create.again}
        value={again}
        onChange={setAgain}
        wrong={again !== '' && !passphrase.startsWith(again) ? create.differs : undefined}
      />
    </>
  );
}
