import type { ReactNode } from 'react';
import { useWork } from '../../app/work-context.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { Button } from '../../ui/button.tsx';

/** A case without any item: what to do about it. */
export function NothingYet(): ReactNode {
  const { go } = useWork();
  const { items } = useTexts();
  return (
    <div className="stack">
      <h1>{items.title}</h1>
      <p>{items.none}</p>
      <div>
        <Button look="main" onPress={() => go('intake')}>
          {items.takeIn}
        </Button>
      </div>
    </div>
  );
}
