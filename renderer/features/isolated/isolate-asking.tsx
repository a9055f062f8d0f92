import { createContext, type ReactNode, useContext, useState } from 'react';
import { IsolateDialog, type Named } from './isolate-dialog.tsx';
import { isIsolateKey } from './isolate-key.ts';

export interface IsolateQuestion {
  readonly itemIds: readonly string[];
  /** Where it is not known which of them is meant: asked by name. */
  readonly among?: readonly Named[];
  readonly onIsolated?: (itemIds: readonly string[]) => void;
}

const AskingContext = createContext<((question: IsolateQuestion) => void) | null>(null);

/**
 * The question that every grid, viewer and conversation asks, held once for all of the work. A dialog that shows pictures
 * holds one of its own, because only what belongs to a dialog can be answered over it.
 */
export function IsolateAsking({ children }: { readonly children: ReactNode }): ReactNode {
  const [question, setQuestion] = useState<IsolateQuestion | null>(null);
  return (
    <AskingContext value={setQuestion}>
      {children}
      <IsolateDialog
        itemIds={question?.itemIds ?? null}
        among={question?.among ?? []}
        onClose={() => setQuestion(null)}
        onIsolated={(itemIds) => question?.onIsolated?.(itemIds)}
      />
    </AskingContext>
  );
}

export function useAskToIsolate(): (question: IsolateQuestion) => void {
  const ask = useContext(AskingContext);
  if (ask === null) throw new Error('outside of what asks about isolating');
  return ask;
}

export interface IsolableProps {
  /** What the key asks about; null while there is nothing to isolate. */
  readonly question: IsolateQuestion | null;
  readonly children: ReactNode;
}

/** Its key works only while the focus is in it (WCAG 2.1.4), and the innermost one takes it. */
export function Isolable({ question, children }: IsolableProps): ReactNode {
  const ask = useAskToIsolate();
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the key of what has the focus in it, beside a button for it
    <div
      className="isolable"
      onKeyDown={(event) => {
        if (question === null || event.defaultPrevented || !isIsolateKey(event)) return;
        event.preventDefault();
        event.stopPropagation();
        ask(question);
      }}
    >
      {children}
    </div>
  );
}
