import { type KeyboardEvent, type ReactNode, useEffect, useId, useMemo, useRef, useState } from 'react';
import type { InputOf, OutputOf } from '../../../shared/ipc/contract.ts';
import { useCaseId, useWork } from '../../app/work-context.ts';
import { useAsked } from '../../ipc/queries.ts';
import { useLang, useTexts } from '../../texts/use-texts.ts';
import { sayError } from '../../ui/errors.ts';
import { Notice } from '../../ui/notice.tsx';
import { Around } from './around.tsx';
import { keepSearch, keptSearch, NOTHING, type Wanted } from './asked.ts';
import { Filters } from './filters.tsx';
import { Hits, type Target } from './hits.tsx';
import './search.css';
import { createTyping } from './typing.ts';
import { useSearch } from './use-search.ts';

/** Messages, names, file names and notes that hold what is typed; by keyboard alone if a person likes. */
export function Search(): ReactNode {
  const caseId = useCaseId();
  const { where, go } = useWork();
  const { search } = useTexts();
  const lang = useLang();
  const field = useRef<HTMLInputElement>(null);
  const listId = useId();
  const [wanted, setWanted] = useState<Wanted>(() => keptSearch(caseId).wanted);
  const [chosen, setChosen] = useState(() => keptSearch(caseId).chosen);
  const senders = useAsked('search.senders', { caseId }).data?.senders;
  const { found, isLooking, error, look, more } = useSearch();
  const targets = useMemo<readonly Target[]>(
    () => [...(found?.labels ?? []), ...(found?.hits ?? [])],
    [found],
  );
  const target = targets[chosen];

  /** For handlers that live as long as the field. */
  const now = useRef({ wanted, targets, chosen, open: (_: Target) => {} });
  now.current = {
    wanted,
    targets,
    chosen,
    open(opened) {
      keepSearch(caseId, { wanted, chosen });
      if ('row' in opened) go('conversations', { conversationId: opened.conversationId, row: opened.row });
      else if (opened.kind === 'name') go('parties');
      else go('items', { itemId: opened.subject });
    },
  };

  const asked = toAsked(caseId, wanted, senders);
  const askedKey = JSON.stringify(asked);
  const looked = useRef('');
  const lookNow = useRef((_text: string) => {});
  lookNow.current = (text) => {
    const next = toAsked(caseId, { ...now.current.wanted, text }, senders);
    const key = JSON.stringify(next);
    if (key === looked.current) return;
    looked.current = key;
    setChosen(-1);
    look(next);
  };
  const typing = useMemo(
    () =>
      createTyping({
        look: (text) => lookNow.current(text),
        enter() {
          const chosenNow = now.current.targets[now.current.chosen];
          if (chosenNow !== undefined && !isChanged(looked.current, now.current.wanted.text)) {
            now.current.open(chosenNow);
            return;
          }
          lookNow.current(now.current.wanted.text);
          setChosen(0);
        },
        after(milliseconds, act) {
          const timer = setTimeout(act, milliseconds);
          return () => clearTimeout(timer);
        },
      }),
    [],
  );
  useEffect(() => () => typing.stop(), [typing]);

  // A filter is looked for at once; a text when a person has typed it.
  const { sender, from, to } = wanted;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the text has its own way through typing
  useEffect(() => {
    const keep = keptSearch(caseId).chosen;
    const isFirst = looked.current === '';
    if (asked === null || askedKey === looked.current) return;
    lookNow.current(wanted.text);
    if (isFirst) setChosen(keep);
  }, [sender, from, to, senders]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: whoever is sent here again gets the field again
  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, [where]);

  const change = (next: Wanted): void => {
    setWanted(next);
    keepSearch(caseId, { wanted: next, chosen: -1 });
  };
  const step = (by: number): void => {
    const next = Math.min(targets.length - 1, Math.max(-1, chosen + by));
    if (chosen + by > targets.length - 1) more();
    setChosen(next);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    const { isComposing } = event.nativeEvent;
    const isPlain = !event.ctrlKey && !event.altKey && !event.metaKey;
    if (event.key === 'Enter' || (isComposing && event.code === 'Enter')) {
      event.preventDefault();
      typing.enterDown(isComposing);
    } else if (isPlain && !isComposing && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      event.preventDefault();
      step(event.key === 'ArrowDown' ? 1 : -1);
    } else if (isPlain && !isComposing && (event.key === 'PageDown' || event.key === 'PageUp')) {
      event.preventDefault();
      step(event.key === 'PageDown' ? 8 : -8);
    } else if (event.key === 'Escape' && !isComposing && wanted.text !== '') {
      change({ ...wanted, text: '' });
      typing.typed('');
    }
  };
  return (
    <div className="search">
      <h1>{search.title}</h1>
      <div className="field">
        <label htmlFor={`${listId}field`}>{search.field}</label>
        <input
          ref={field}
          id={`${listId}field`}
          type="text"
          role="combobox"
          className="input search-field"
          aria-expanded={targets.length > 0}
          aria-controls={listId}
          aria-autocomplete="list"
          aria-activedescendant={target === undefined ? undefined : `${listId}-${chosen}`}
          aria-describedby={`${listId}hint`}
          autoComplete="off"
          autoCorrect="off"
          autoCapitalize="off"
          spellCheck={false}
          maxLength={500}
          value={wanted.text}
          onChange={(event) => {
            change({ ...wanted, text: event.currentTarget.value });
            typing.typed(event.currentTarget.value);
          }}
          onCompositionStart={() => typing.composing('')}
          onCompositionUpdate={(event) => typing.composing(event.data)}
          onCompositionEnd={() => typing.composed()}
          onKeyDown={onKeyDown}
          onKeyUp={(event) => event.code === 'Enter' && typing.enterUp()}
        />
        <span id={`${listId}hint`} className="hint">
          {search.hint}
        </span>
      </div>
      <Filters
        wanted={wanted}
        senders={senders ?? []}
        onChange={change}
        onClear={() => change({ ...NOTHING, text: wanted.text })}
      />
      {error !== null && <Notice look="wrong">{sayError(error, lang)}</Notice>}
      <p role="status" className="small search-count">
        {isLooking ? search.looking : found === null ? search.shortcut : <Count found={found} />}
      </p>
      {found !== null && targets.length > 0 && (
        <div className="search-results">
          <Hits
            id={listId}
            found={found}
            chosen={chosen}
            onChoose={setChosen}
            onOpen={(opened) => now.current.open(opened)}
            onMore={more}
          />
          <Around
            hit={target !== undefined && 'row' in target ? target : null}
            text={found.text}
            onOpen={(opened) => now.current.open(opened)}
          />
        </div>
      )}
    </div>
  );
}

function Count({ found }: { readonly found: NonNullable<ReturnType<typeof useSearch>['found']> }): ReactNode {
  const { search } = useTexts();
  const lang = useLang();
  const { count, hits, labels, text } = found;
  if (hits.length === 0 && labels.length === 0)
    return (
      <>
        {search.none(text)} {search.noneRead}
      </>
    );
  const said =
    count === null ? search.counting : search.count(count.count.toLocaleString(lang), count.isMore);
  return (
    <>
      {said} · {search.keys}
    </>
  );
}

type Senders = OutputOf<'search.senders'>['senders'];

/** Null where there is nothing to look for. */
function toAsked(
  caseId: string,
  { text, sender, from, to }: Wanted,
  senders: Senders | undefined,
): InputOf<'search.count'> | null {
  if (text.trim() === '') return null;
  const names = senders?.find((each) => each.shown === sender)?.names.slice(0, 200);
  return { caseId, text, senders: names ?? null, from: from || null, to: to || null };
}

/** Something was typed after what was looked for last. */
function isChanged(looked: string, text: string): boolean {
  const last = (JSON.parse(looked || 'null') as { text: string } | null)?.text ?? '';
  return last !== text;
}
