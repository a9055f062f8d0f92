import './time.css';
import type { ReactNode } from 'react';
import { useAsked } from '../../ipc/queries.ts';
import { useLang, useTexts } from '../../texts/use-texts.ts';
import { sayError } from '../../ui/errors.ts';
import { Notice } from '../../ui/notice.tsx';
import { Tabs } from '../../ui/tabs.tsx';
import { Answers } from './answers.tsx';
import { NextStep } from './next-step.tsx';
import { Papers } from './papers.tsx';
import { Proven } from './proven.tsx';
import { StateLine } from './state-line.tsx';
import { TrustedList } from './trusted-list.tsx';

/** How far the time of the vault rests on somebody else, and the one next step. */
export function TimePage(): ReactNode {
  const { time } = useTexts();
  const lang = useLang();
  const { data, error } = useAsked('time.read', {});
  if (error !== null) return <Notice look="wrong">{sayError(error, lang)}</Notice>;
  if (data === undefined) return null;
  return (
    <div className="stack time">
      <h1>{time.title}</h1>
      <p className="soft">{time.why}</p>
      <StateLine anchor={data.anchor} />
      <NextStep standing={data} />
      <Tabs
        label={time.title}
        tabs={[
          { id: 'answers', title: time.parts.answers, content: <Answers standing={data} /> },
          { id: 'paper', title: time.parts.paper, content: <Papers standing={data} /> },
          { id: 'trust', title: time.parts.trust, content: <TrustedList standing={data} /> },
          { id: 'proven', title: time.parts.proven, content: <Proven /> },
        ]}
      />
    </div>
  );
}
