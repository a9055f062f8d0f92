import { type FormEvent, type ReactNode, useState } from 'react';
import { Door } from '../../app/door.tsx';
import { useTexts } from '../../texts/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/fields.tsx';
import { Notice } from '../../ui/notice.tsx';

export interface RecoveryKeyProps {
  readonly recoveryKey: string;
  readonly onDone: () => void;
}

/** Shown once, then typed whole from the paper: a key with one wrong letter is found now, and not in the need. */
export function RecoveryKey({ recoveryKey, onDone }: RecoveryKeyProps): ReactNode {
  const { recovery } = useTexts();
  const [isShown, setShown] = useState(true);
  const [typed, setTyped] = useState('');
  const [isWrong, setWrong] = useState(false);
  const isSame = bare(typed) === bare(recoveryKey);
  const compare = (event: FormEvent): void => {
    event.preventDefault();
    if (isSame) onDone();
    else setWrong(true);
  };
  return (
    <Door title={recovery.title}>
      <p>{recovery.why}</p>
      <p>{recovery.how}</p>
      {isShown ? (
        <>
          <ol className="recovery-key">
            {recoveryKey.split('-').map((group, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: groups never move
              <li key={i}>
                <span className="number">{i + 1}</span> {group}
              </li>
            ))}
          </ol>
          <Button look="main" onPress={() => setShown(false)}>
            {recovery.check}
          </Button>
        </>
      ) : (
        <form className="stack" onSubmit={compare}>
          <TextField
            autoFocus
            label={recovery.typed}
            hint={recovery.typedHint}
            value={typed}
            onChange={(next) => {
              setTyped(next);
              setWrong(false);
            }}
            wrong={isWrong ? recovery.differs : undefined}
          />
          {isSame && <Notice look="good">{recovery.done}</Notice>}
          <div className="row">
            <Button type="submit" look="main">
              {isSame ? recovery.done : recovery.check}
            </Button>
            <Button look="quiet" onPress={() => setShown(true)}>
              {recovery.show}
            </Button>
          </div>
        </form>
      )}
    </Door>
  );
}

/** As a vault reads it: capitals without dashes and spaces, and the letters that a hand makes like digits as digits. */
function bare(key: string): string {
  return key
    .toUpperCase()
    .replace(/[\s\p{Pd}_.,·]+/gu, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1');
}
