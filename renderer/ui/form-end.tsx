import type { ReactNode } from 'react';
import { useLang, useTexts } from '../texts/use-texts.ts';
import { Button } from './button.tsx';
import { sayError } from './errors.ts';
import { Notice } from './notice.tsx';

export interface FormEndProps {
  readonly submit: string;
  readonly isReady: boolean;
  readonly isRunning: boolean;
  readonly error: unknown;
  readonly onCancel: () => void;
}

/** What went wrong, the one thing to do, and the way out. What was typed stays where it is. */
export function FormEnd({ submit, isReady, isRunning, error, onCancel }: FormEndProps): ReactNode {
  const { ui } = useTexts();
  const lang = useLang();
  return (
    <>
      {error !== null && <Notice look="wrong">{sayError(error, lang)}</Notice>}
      <div className="row">
        <Button type="submit" look="main" isDisabled={!isReady || isRunning}>
          {isRunning ? ui.working : submit}
        </Button>
        <Button look="quiet" onPress={onCancel} isDisabled={isRunning}>
          {ui.cancel}
        </Button>
      </div>
    </>
  );
}
