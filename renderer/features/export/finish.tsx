import type { ReactNode } from 'react';
import { useTexts } from '../../texts/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/fields.tsx';
import { pathOf, type Target } from './target.ts';
import { TargetChoice, useIsFree } from './target-choice.tsx';

export interface FinishProps {
  readonly recipient: string;
  readonly onRecipient: (recipient: string) => void;
  readonly target: Target;
  readonly onTarget: (change: Partial<Target>) => void;
  /** Added to the name that was typed. */
  readonly extension?: string;
  /** Whatever else has to be answered first was. */
  readonly isReady: boolean;
  readonly onMake: (path: string) => void;
}

/** For whom and where to: the last two things before it is written. */
export function Finish({
  recipient,
  onRecipient,
  target,
  onTarget,
  extension = '',
  isReady,
  onMake,
}: FinishProps): ReactNode {
  const { exporting } = useTexts();
  const path = pathOf(target, extension);
  const isFree = useIsFree(path);
  return (
    <section className="card">
      <TextField
        label={exporting.recipient}
        hint={exporting.recipientHint}
        value={recipient}
        onChange={onRecipient}
      />
      <TargetChoice target={target} onChange={onTarget} extension={extension} />
      <div className="row">
        <Button
          look="main"
          onPress={() => path !== null && onMake(path)}
          isDisabled={!isReady || !isFree || recipient.trim() === ''}
        >
          {exporting.make}
        </Button>
        {(path === null || recipient.trim() === '') && <span className="soft small">{exporting.needs}</span>}
      </div>
    </section>
  );
}
