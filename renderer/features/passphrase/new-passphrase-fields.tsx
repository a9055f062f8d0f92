import { type ReactNode, useState } from 'react';
import { useTexts } from '../../texts/use-texts.ts';
import { PassphraseField } from '../../ui/fields.tsx';
import { StrengthMeter, useStrength } from './strength.tsx';

/** Guesses that a thief can make until a vault or file gives way: scores of the estimator below this are refused. */
const LEAST_STRENGTH = 3;

export interface NewPassphrase {
  readonly value: string;
  readonly again: string;
  /** 0 to 4; null until it is known. */
  readonly score: number | null;
  readonly isStrong: boolean;
  /** Strong, and the same twice. */
  readonly isReady: boolean;
  readonly setValue: (value: string) => void;
  readonly setAgain: (value: string) => void;
}

export function useNewPassphrase(): NewPassphrase {
  const [value, setValue] = useState('');
  const [again, setAgain] = useState('');
  const score = useStrength(value);
  const isStrong = score !== null && score >= LEAST_STRENGTH;
  return { value, again, score, isStrong, isReady: isStrong && value === again, setValue, setAgain };
}

export interface NewPassphraseFieldsProps {
  readonly passphrase: NewPassphrase;
  readonly label: string;
  readonly hint?: string;
}

/** A passphrase that is being set: typed twice, and told how hard it is to guess. */
export function NewPassphraseFields({ passphrase, label, hint }: NewPassphraseFieldsProps): ReactNode {
  const { create } = useTexts();
  const { value, again, score, isStrong, setValue, setAgain } = passphrase;
  return (
    <>
      <PassphraseField
        label={label}
        value={value}
        onChange={setValue}
        {...(hint === undefined ? {} : { hint })}
      />
      {value !== '' && score !== null && <StrengthMeter score={score} isEnough={isStrong} />}
      <PassphraseField
        label={create.again}
        value={again}
        onChange={setAgain}
        wrong={again !== '' && !value.startsWith(again) ? create.differs : undefined}
      />
    </>
  );
}
