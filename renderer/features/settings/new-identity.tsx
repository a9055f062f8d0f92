import { type ReactNode, useState } from 'react';
import { useTexts } from '../../texts/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { ImportIdentity } from './import-identity.tsx';
import { MakeIdentity } from './make-identity.tsx';

export interface NewIdentityProps {
  /** Whether another one signed until now. */
  readonly replaces: boolean;
  readonly onDone: () => void;
}

/** The two ways to a key that signs archives: made here, or brought from a file. */
export function NewIdentity({ replaces, onDone }: NewIdentityProps): ReactNode {
  const { identity } = useTexts();
  const [way, setWay] = useState<'make' | 'import' | null>(null);
  const close = (): void => setWay(null);
  const done = (): void => {
    close();
    onDone();
  };
  return (
    <>
      <div className="row">
        <Button look={replaces ? 'plain' : 'main'} onPress={() => setWay('make')}>
          {replaces ? identity.remake : identity.make}
        </Button>
        <Button onPress={() => setWay('import')}>{identity.import}</Button>
      </div>
      {way === 'make' && <MakeIdentity replaces={replaces} onClose={close} onDone={done} />}
      {way === 'import' && <ImportIdentity replaces={replaces} onClose={close} onDone={done} />}
    </>
  );
}
