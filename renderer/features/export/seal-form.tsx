import { type ReactNode, useEffect } from 'react';
import { useTexts } from '../../texts/use-texts.ts';
import { Choice, PassphraseField } from '../../ui/fields.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { StrengthMeter, useStrength } from '../welcome/strength.tsx';

export interface SealInput {
  readonly by: 'passphrase' | 'recipient';
  readonly passphrase: string;
  readonly again: string;
  readonly keys: string;
  /** Of the passphrase, 0 to 4. */
  readonly score: number;
}

export const NO_SEAL: SealInput = { by: 'passphrase', passphrase: '', again: '', keys: '', score: 0 };

/** What a stolen file is worth is what its passphrase is worth. */
const ENOUGH = 3;

/** What opens it; null while it is not whole. */
export function sealOf({ by, passphrase, again, keys, score }: SealInput) {
  if (by === 'passphrase') return passphrase === again && score >= ENOUGH ? { passphrase } : null;
  const recipients = keys.split(/\s+/).filter((key) => key !== '');
  return recipients.length > 0 && recipients.length <= 20 ? { recipients } : null;
}

export function SealForm({
  seal,
  onChange,
}: {
  readonly seal: SealInput;
  readonly onChange: (seal: SealInput) => void;
}): ReactNode {
  const { exporting } = useTexts();
  return (
    <section className="card">
      <Choice
        label={exporting.seal}
        value={seal.by}
        onChange={(by) => onChange({ ...seal, by })}
        options={[
          { value: 'passphrase', text: exporting.byPassphrase },
          { value: 'recipient', text: exporting.byRecipient },
        ]}
      />
      {seal.by === 'passphrase' ? (
        <Passphrases seal={seal} onChange={onChange} />
      ) : (
        <TextArea
          label={exporting.ageKey}
          hint={exporting.ageKeyHint}
          value={seal.keys}
          onChange={(keys) => onChange({ ...seal, keys })}
        />
      )}
    </section>
  );
}

function Passphrases({
  seal,
  onChange,
}: {
  readonly seal: SealInput;
  readonly onChange: (seal: SealInput) => void;
}): ReactNode {
  const { exporting } = useTexts();
  const known = useStrength(seal.passphrase);
  const score = known ?? 0;
  useEffect(() => {
    if (score !== seal.score) onChange({ ...seal, score });
  }, [score, seal, onChange]);
  const differs = seal.again !== '' && seal.again !== seal.passphrase;
  return (
    <>
      <PassphraseField
        label={exporting.passphrase}
        hint={exporting.passphraseHint}
        value={seal.passphrase}
        onChange={(passphrase) => onChange({ ...seal, passphrase })}
      />
      {seal.passphrase !== '' && known !== null && <StrengthMeter score={score} isEnough={score >= ENOUGH} />}
      <PassphraseField
        label={exporting.passphraseAgain}
        value={seal.again}
        onChange={(again) => onChange({ ...seal, again })}
        wrong={differs ? exporting.passphraseDiffers : undefined}
      />
    </>
  );
}
