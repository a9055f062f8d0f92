import { Fragment, type ReactNode } from 'react';

export interface MarkedProps {
  readonly text: string;
  /** In small letters. */
  readonly words: readonly string[];
}

/** A text in which the words that were looked for are marked. */
export function Marked({ text, words }: MarkedProps): ReactNode {
  return cut(text, words).map(({ part, isFound }, index) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a text never move
    isFound ? <mark key={index}>{part}</mark> : <Fragment key={index}>{part}</Fragment>,
  );
}

interface Part {
  readonly part: string;
  readonly isFound: boolean;
}

function cut(text: string, words: readonly string[]): readonly Part[] {
  const small = text.toLocaleLowerCase();
  // A letter whose small form is longer would move every place behind it.
  if (words.length === 0 || small.length !== text.length) return [{ part: text, isFound: false }];
  const parts: Part[] = [];
  let from = 0;
  for (let at = 0; at < text.length; ) {
    const word = words.find((each) => small.startsWith(each, at));
    if (word === undefined) at++;
    else {
      parts.push({ part: text.slice(from, at), isFound: false });
      parts.push({ part: text.slice(at, at + word.length), isFound: true });
      at += word.length;
      from = at;
    }
  }
  return [...parts, { part: text.slice(from), isFound: false }].filter(({ part }) => part !== '');
}
