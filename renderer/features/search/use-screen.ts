import { useEffect, useMemo, useRef, useState } from 'react';
import type { InputOf, OutputOf } from '../../../shared/ipc/contract.ts';
import { useCaseId, useWork } from '../../app/work-context.ts';
import { useAsked } from '../../ipc/queries.ts';
import { keepSearch, keptSearch, NOTHING, type Wanted } from './asked.ts';
import type { Target } from './hits.tsx';
import { createTyping, type Typing } from './typing.ts';
import { type Search, useSearch } from './use-search.ts';

type Senders = OutputOf<'search.senders'>['senders'];

export interface SearchScreen extends Omit<Search, 'look'> {
  readonly wanted: Wanted;
  readonly change: (wanted: Wanted) => void;
  readonly senders: Senders;
  /** Everything found, in the order of the list. */
  readonly targets: readonly Target[];
  /** The place of the chosen one in it; -1 for none. */
  readonly chosen: number;
  readonly choose: (place: number) => void;
  /** Goes on in the list by so many; what is left of a long one is fetched at its end. */
  readonly step: (by: number) => void;
  readonly open: (target: Target) => void;
  /** Nothing is found and nothing looked for. */
  readonly forget: () => void;
  readonly typing: Typing;
}

/** What is looked for, what was found, and which of it is chosen. */
export function useSearchScreen(): SearchScreen {
  const caseId = useCaseId();
  const open = useOpen();
  const [wanted, setWanted] = useState<Wanted>(() => keptSearch(caseId).wanted);
  const [chosen, setChosen] = useState(() => keptSearch(caseId).chosen);
  const senders = useAsked('search.senders', { caseId }).data?.senders;
  const { look, ...search } = useSearch();
  const { found } = search;
  const targets = useMemo(() => [...(found?.labels ?? []), ...(found?.hits ?? [])], [found]);
  const looked = useRef('');
  const lookFor = (next: Wanted): void => {
    const asked = toAsked(caseId, next, senders);
    const key = JSON.stringify(asked);
    if (key === looked.current) return;
    looked.current = key;
    setChosen(-1);
    look(asked);
  };
  const openTarget = (target: Target): void => {
    keepSearch(caseId, { wanted, chosen });
    open(target);
  };
  const enter = (): void => {
    const target = targets[chosen];
    const isSame = JSON.stringify(toAsked(caseId, wanted, senders)) === looked.current;
    if (target !== undefined && isSame) openTarget(target);
    else {
      // Asked for by hand, the same is looked for again: something may have come in since.
      looked.current = '';
      lookFor(wanted);
      setChosen(0);
    }
  };
  const typing = useTyping({ look: (text) => lookFor({ ...wanted, text }), enter });
  const { sender, from, to } = wanted;
  // A filter is looked for at once; a text has its own way through typing.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useEffect(() => {
    const isFirst = looked.current === '';
    if (wanted.text.trim() === '') return;
    lookFor(wanted);
    if (isFirst) setChosen(keptSearch(caseId).chosen);
  }, [sender, from, to, senders]);
  return {
    ...search,
    ...{ wanted, targets, chosen, typing, open: openTarget, choose: setChosen, senders: senders ?? [] },
    change(next) {
      setWanted(next);
      keepSearch(caseId, { wanted: next, chosen: -1 });
    },
    forget() {
      setWanted(NOTHING);
      keepSearch(caseId, { wanted: NOTHING, chosen: -1 });
      lookFor(NOTHING);
    },
    step(by) {
      if (chosen + by > targets.length - 1) search.more();
      setChosen(Math.min(targets.length - 1, Math.max(-1, chosen + by)));
    },
  };
}

/** To the message in its conversation, the file among the evidence, or the person of the case. */
function useOpen(): (target: Target) => void {
  const { go } = useWork();
  return (target) => {
    if ('row' in target) go('conversations', { conversationId: target.conversationId, row: target.row });
    else if (target.kind === 'name') go('parties');
    else go('items', { itemId: target.subject });
  };
}

interface TypingActs {
  readonly look: (text: string) => void;
  readonly enter: () => void;
}

/** Lives as long as the field, and acts as of the newest drawing of it. */
function useTyping(acts: TypingActs): Typing {
  const now = useRef(acts);
  now.current = acts;
  const typing = useMemo(
    () =>
      createTyping({
        look: (text) => now.current.look(text),
        enter: () => now.current.enter(),
        after(milliseconds, act) {
          const timer = setTimeout(act, milliseconds);
          return () => clearTimeout(timer);
        },
      }),
    [],
  );
  useEffect(() => () => typing.stop(), [typing]);
  return typing;
}

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
