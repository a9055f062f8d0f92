import { type ReactNode, useRef, useState } from 'react';
import { useTexts } from '../../texts/use-texts.ts';
import { TextField } from '../../ui/fields.tsx';
import { findPages, toWords } from './find-pages.ts';
import './help.css';
import { HelpArticle } from './help-article.tsx';
import type { Topic } from './topics.ts';

export interface HelpViewProps {
  readonly topic: Topic;
  readonly onTopic: (topic: Topic) => void;
}

/** All pages, found by words, and the one that is read. */
export function HelpView({ topic, onTopic }: HelpViewProps): ReactNode {
  const { help, helpPages } = useTexts();
  const [typed, setTyped] = useState('');
  const heading = useRef<HTMLHeadingElement>(null);
  const words = toWords(typed);
  const found = findPages(helpPages, words);
  const shown = found.includes(topic) ? topic : found[0];
  const choose = (chosen: Topic): void => {
    onTopic(chosen);
    requestAnimationFrame(() => heading.current !== null && goTo(heading.current));
  };
  return (
    <div className="help">
      <div className="help-frame">
        <div className="stack">
          <TextField label={help.filter} hint={help.filterHint} value={typed} onChange={setTyped} />
          <p role="status" className="soft small">
            {words.length > 0 && (found.length === 0 ? help.none : help.found(found.length))}
          </p>
          <nav aria-label={help.pages} className="help-pages">
            {found.map((each) => (
              <button
                key={each}
                type="button"
                className="nav-part"
                aria-current={each === shown ? 'page' : undefined}
                onClick={() => choose(each)}
              >
                {helpPages[each].title}
              </button>
            ))}
          </nav>
        </div>
        {shown !== undefined && <HelpArticle page={helpPages[shown]} words={words} heading={heading} />}
      </div>
    </div>
  );
}

/** On a small screen the page lies under the list of pages; where it is in sight already, nothing moves. */
function goTo(heading: HTMLElement): void {
  heading.focus({ preventScroll: true });
  const { top } = heading.getBoundingClientRect();
  if (top < 0 || top > window.innerHeight / 2) heading.scrollIntoView({ block: 'start' });
}
