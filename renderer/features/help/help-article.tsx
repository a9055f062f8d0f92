import type { ReactNode, Ref } from 'react';
import type { HelpBlock, HelpPage } from '../../texts/help-page.ts';
import { Marked } from './marked.tsx';

export interface HelpArticleProps {
  readonly page: HelpPage;
  /** Words that were looked for, in small letters. */
  readonly words: readonly string[];
  /** Where a person goes who chose this page. */
  readonly heading: Ref<HTMLHeadingElement>;
}

/** One page of the help, drawn from its data. */
export function HelpArticle({ page, words, heading }: HelpArticleProps): ReactNode {
  const say = (text: string): ReactNode => <Marked text={text} words={words} />;
  return (
    <article className="help-article stack">
      <h2 ref={heading} tabIndex={-1} className="help-title">
        {say(page.title)}
      </h2>
      <p className="help-lead">{say(page.lead)}</p>
      {page.sections.map((section) => (
        <section key={section.heading} className="stack help-section">
          <h3>{say(section.heading)}</h3>
          {section.blocks.map((block) => (
            <Block key={JSON.stringify(block)} block={block} say={say} />
          ))}
        </section>
      ))}
    </article>
  );
}

interface BlockProps {
  readonly block: HelpBlock;
  readonly say: (text: string) => ReactNode;
}

function Block({ block, say }: BlockProps): ReactNode {
  if ('text' in block) return <p>{say(block.text)}</p>;
  if ('care' in block) return <p className="notice advice help-care">{say(block.care)}</p>;
  if ('steps' in block)
    return (
      <ol className="help-steps">
        {block.steps.map((step) => (
          <li key={step}>{say(step)}</li>
        ))}
      </ol>
    );
  if ('points' in block)
    return (
      <ul className="help-points">
        {block.points.map((point) => (
          <li key={point}>{say(point)}</li>
        ))}
      </ul>
    );
  if ('terms' in block)
    return (
      <dl className="help-terms">
        {block.terms.map(([term, meaning]) => (
          <div key={term}>
            <dt>{say(term)}</dt>
            <dd>{say(meaning)}</dd>
          </div>
        ))}
      </dl>
    );
  return (
    <ul className="help-numbers">
      {block.numbers.map(([number, whom, when]) => (
        <li key={number} className="card">
          <strong className="help-number">{say(number)}</strong>
          <span>
            <strong>{say(whom)}</strong>
            <br />
            <span className="soft">{say(when)}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}
