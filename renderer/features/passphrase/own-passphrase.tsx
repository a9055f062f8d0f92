import type { ReactNode } from 'react';
import { useTexts } from '../../texts/use-texts.ts';
import { PassphraseField } from '../../ui/fields.tsx';

export interface OwnPassphraseProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly autoFocus?: boolean;
}

/** Asked again before what cannot be taken back: a window may stand open while its person is away. */
export function OwnPassphrase(props: OwnPassphraseProps): ReactNode {
  const { people } = useTexts();
  return <PassphraseField label={people.ownPassphrase} hint={people.ownHint} {...props} />;
}
