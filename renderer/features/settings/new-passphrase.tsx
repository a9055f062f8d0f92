import { type ReactNode, useState } from 'react';
import { useTexts } from '../../texts/use-texts.ts';
import { PassphraseField } from '../../ui/fields.tsx';
import { StrengthMeter, useStrength } from '../welcome/strength.tsx';

/** Guesses that a thief can make until a vault gives way: scores of the estimator below this are refused. */
const LEAST_STRENGTH = 3;

export interface NewPassphrase {
  readonly value: string;
  readonly again: string;
  readonly score: number;
  readonly isReady: boolean;
  readonly setValue: (value: string) => void;
  readonly setAgain: (value: string) => void;
  readonly clear: () => void;
}

export function useNewPassphrase(): NewPassphrase {
  const [value, setValue] = useState('');
  const [again, setAgain] = useState('');
  const score = useStrength(value) ?? 0;
  const clear = (): void => {
    setValue('');
    setAgain('');
  };
  return {
    value,
    again,
    score,
    isReady: score >= LEAST_STRENGTH && value === again,
    setValue,
    setAgain,
    clear,
  };
}

export interface NewPassphraseFieldsProps {
  readonly passphrase: NewPassphrase;
  readonly label: string;
  readonly hint?: string;
}

/** A passphrase that is being set: typed twice, and told how hard it is to guess. */
export function NewPassphraseFields({ passphrase, label, hint }: NewPassphraseFieldsProps): ReactNode {
  const { people } = useTexts();
  const { value, again, score, setValue, setAgain } = passphrase;
  return (
    <>
      <PassphraseField
        label={label}
        value={value}
        onChange={setValue}
        {...(hint === undefined ? {} : { hint })}
      />
      {value !== '' && <StrengthMeter score={score} isEnough={score >= LEAST_STRENGTH} />}
      <PassphraseField
        label={people.again}
        value={again}
        onChange={setAgain}
        wrong={again !== '' && !value.startsWith(again) ? people.differs : undefined}
      />
    </>
  );
}
