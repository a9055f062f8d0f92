import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef } from 'react';
import { useWork } from '../../app/work-context.ts';
import { useTexts } from '../../texts/use-texts.ts';
import type { SearchScreen } from './use-screen.ts';

export interface SearchFieldProps {
  readonly screen: SearchScreen;
  /** Of the list of what was found. */
  readonly listId: string;
}

/** Hits that PageUp and PageDown pass over. */
const PAGE = 8;

/** The field keeps the focus: arrows choose in the list below, Enter opens what is chosen. */
export function SearchField({ screen, listId }: SearchFieldProps): ReactNode {
  const { search } = useTexts();
  const { where } = useWork();
  const { wanted, change, typing, targets, chosen } = screen;
  const field = useRef<HTMLInputElement>(null);
  const id = useId();
  // biome-ignore lint/correctness/useExhaustiveDependencies: whoever is sent here again gets the field again
  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, [where]);
  const type = (text: string): void => {
    change({ ...wanted, text });
    typing.typed(text);
  };
  return (
    <div className="field">
      <label htmlFor={id}>{search.field}</label>
      <input
        ref={field}
        id={id}
        type="text"
        role="combobox"
        className="input"
        aria-expanded={targets.length > 0}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={targets[chosen] === undefined ? undefined : `${listId}-${chosen}`}
        aria-describedby={`${id}hint`}
        autoComplete="off"
        autoCorrect="off"
        autoCapitalize="off"
        spellCheck={false}
        maxLength={500}
        value={wanted.text}
        onChange={(event) => type(event.currentTarget.value)}
        onCompositionStart={() => typing.composing('')}
        onCompositionUpdate={(event) => typing.composing(event.data)}
        onCompositionEnd={() => typing.composed()}
        onKeyDown={(event) => onKey(event, screen, type)}
        onKeyUp={(event) => event.code === 'Enter' && typing.enterUp()}
      />
      <span id={`${id}hint`} className="hint">
        {search.hint}
      </span>
    </div>
  );
}

const STEPS: Readonly<Record<string, number>> = {
  ArrowDown: 1,
  ArrowUp: -1,
  PageDown: PAGE,
  PageUp: -PAGE,
};

function onKey(
  event: KeyboardEvent<HTMLInputElement>,
  { wanted, typing, step }: SearchScreen,
  type: (text: string) => void,
): void {
  const { isComposing } = event.nativeEvent;
  if (event.key === 'Enter' || (isComposing && event.code === 'Enter')) {
    event.preventDefault();
    typing.enterDown(isComposing);
    return;
  }
  // An open syllable takes every other key for itself.
  if (isComposing || event.ctrlKey || event.altKey || event.metaKey) return;
  const by = STEPS[event.key];
  if (by !== undefined) {
    event.preventDefault();
    step(by);
  } else if (event.key === 'Escape' && wanted.text !== '') type('');
}
