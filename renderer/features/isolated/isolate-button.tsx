import type { ReactNode } from 'react';
import { useTexts } from '../../texts/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { type IsolateQuestion, useAskToIsolate } from './isolate-asking.tsx';
import { ISOLATE_KEY } from './isolate-key.ts';

/** Stops the viewing and isolates, with the key that does the same. */
export function IsolateButton({ question }: { readonly question: IsolateQuestion }): ReactNode {
  const { isolated } = useTexts();
  const ask = useAskToIsolate();
  return (
    <Button onPress={() => ask(question)}>
      {isolated.stopAndIsolate} <kbd>{ISOLATE_KEY}</kbd>
    </Button>
  );
}
