import { type ReactNode, useState } from 'react';
import type { InputOf } from '../../../shared/ipc/contract.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { Choice } from '../../ui/fields.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import {
  type NewPassphrase,
  NewPassphraseFields,
  useNewPassphrase,
} from '../passphrase/new-passphrase-fields.tsx';

type By = 'passphrase' | 'recipient';

export interface Seal {
  readonly by: By;
  readonly keys: string;
  readonly passphrase: NewPassphrase;
  /** What opens it; null while it is not whole. */
  readonly value: InputOf<'export.archive'>['seal'];
  readonly setBy: (by: By) => void;
  readonly setKeys: (keys: string) => void;
}

export function useSeal(): Seal {
  const [by, setBy] = useState<By>('passphrase');
  const [keys, setKeys] = useState('');
  const passphrase = useNewPassphrase();
  const byPassphrase = passphrase.isReady ? { passphrase: passphrase.value } : null;
  const value = by === 'passphrase' ? byPassphrase : recipientsIn(keys);
  return { by, keys, passphrase, value, setBy, setKeys };
}

function recipientsIn(keys: string): Seal['value'] {
  const recipients = keys.split(/\s+/).filter((key) => key !== '');
  return recipients.length > 0 && recipients.length <= 20 ? { recipients } : null;
}

export function SealForm({ seal }: { readonly seal: Seal }): ReactNode {
  const { exporting } = useTexts();
  return (
    <section className="card">
      <Choice
        label={exporting.seal}
        value={seal.by}
        onChange={seal.setBy}
        options={[
          { value: 'passphrase', text: exporting.byPassphrase },
          { value: 'recipient', text: exporting.byRecipient },
        ]}
      />
      {seal.by === 'passphrase' ? (
        <NewPassphraseFields
          passphrase={seal.passphrase}
          label={exporting.passphrase}
          hint={exporting.passphraseHint}
        />
      ) : (
        <TextArea
          label={exporting.ageKey}
          hint={exporting.ageKeyHint}
          value={seal.keys}
          onChange={seal.setKeys}
        />
      )}
    </section>
  );
}
