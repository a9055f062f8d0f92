import { type ReactNode, useEffect, useState } from 'react';
import { useTexts } from '../texts/use-texts.ts';
import { Button } from './button.tsx';

/** Which part of a list is on the screen. */
export interface ListPart {
  readonly from: number;
  readonly count: number;
  readonly turn: (from: number) => void;
}

export function useListPart(count = 50): ListPart {
  const [from, turn] = useState(0);
  return { from, count, turn };
}

/** Ways to the parts before and after; nothing where the whole list is in sight. */
export function ListPages({ part, total }: { readonly part: ListPart; readonly total: number }): ReactNode {
  const { ui } = useTexts();
  const { from, count, turn } = part;
  const lastPart = Math.floor(Math.max(total - 1, 0) / count) * count;
  useEffect(() => {
    // The list has become shorter: its end is shown, and not the nothing behind it.
    if (from > lastPart) turn(lastPart);
  }, [from, lastPart, turn]);
  if (total <= count) return null;
  const last = Math.min(from + count, total);
  return (
    <div className="row">
      <span className="soft small">{ui.part(from + 1, last, total)}</span>
      <Button isDisabled={from === 0} onPress={() => turn(Math.max(0, from - count))}>
        {ui.earlier}
      </Button>
      <Button isDisabled={last === total} onPress={() => turn(from + count)}>
        {ui.later}
      </Button>
    </div>
  );
}
