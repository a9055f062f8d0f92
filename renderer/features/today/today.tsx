import { type ReactNode, useCallback, useState } from 'react';
import type { Today } from '../../../shared/ipc/calls/case.ts';
import { parts } from '../../app/parts.ts';
import type { Section, Target } from '../../app/where.ts';
import { useCaseId, useWork } from '../../app/work-context.ts';
import { call } from '../../ipc/client.ts';
import { useAsked } from '../../ipc/queries.ts';
import { useLang, useTexts } from '../../texts/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { sayError } from '../../ui/errors.ts';
import { Notice } from '../../ui/notice.tsx';
import { Copies } from '../case/copies.tsx';
import { SaveTo } from '../place/save-to.tsx';

/** 오늘 한 일 한 장: what came in, what waits for a confirmed time, who has copies, what to do next. */
export function TodayPage({ onBack }: { readonly onBack: () => void }): ReactNode {
  const caseId = useCaseId();
  const { today, ui } = useTexts();
  const lang = useLang();
  const [printed, setPrinted] = useState<string | null>(null);
  const { data, error } = useAsked('case.today', { caseId });
  const print = useCallback(
    async (path: string) => {
      setPrinted((await call('case.printToday', { caseId, path })).path);
    },
    [caseId],
  );
  return (
    <div className="stack narrow">
      <h1>{today.title}</h1>
      {error !== null && <Notice look="wrong">{sayError(error, lang)}</Notice>}
      {data !== undefined && <Sheet of={data} />}
      <div className="row">
        <SaveTo label={today.print} look="main" suggested={today.fileName} onChosen={print} />
        <Button look="quiet" onPress={onBack}>
          {ui.back}
        </Button>
      </div>
      {printed !== null && (
        <Notice look="good">
          <bdi>{today.printed(printed)}</bdi>
        </Notice>
      )}
    </div>
  );
}

function Sheet({ of }: { readonly of: Today }): ReactNode {
  const { today } = useTexts();
  const lang = useLang();
  const { pictures, recordings, documents } = of.taken;
  return (
    <article className="card">
      <p className="soft">{new Date(`${of.day}T12:00:00`).toLocaleDateString(lang, { dateStyle: 'full' })}</p>
      <Part title={today.takenToday}>
        <p>
          {pictures + recordings + documents === 0
            ? today.nothing
            : today.taken(pictures, recordings, documents)}
        </p>
        {of.isolated > 0 && <p>{today.isolated(of.isolated)}</p>}
      </Part>
      <Part title={today.time}>
        <TimeWords of={of} />
      </Part>
      <Part title={today.copies}>
        {of.copyCount === 0 ? (
          <p>{today.noCopies}</p>
        ) : (
          <Copies copies={of.copies} count={of.copyCount} most={of.copies.length} />
        )}
      </Part>
      <Part title={today.next}>
        <Steps steps={of.steps} />
      </Part>
    </article>
  );
}

function TimeWords({ of: { items, unconfirmed } }: { readonly of: Today }): ReactNode {
  const { today } = useTexts();
  if (items === 0) return <p>{today.nothing}</p>;
  return <p>{unconfirmed === 0 ? today.allConfirmed : today.unconfirmed(unconfirmed)}</p>;
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }): ReactNode {
  return (
    <section className="stack-tight">
      <h2>{title}</h2>
      {children}
    </section>
  );
}

type Step = Today['steps'][number];

/** Where each thing is done. */
const PLACES: Record<Step, Section> = {
  'read-exports': 'conversations',
  'make-previews': 'overview',
  'answer-recordings': 'items',
  'confirm-pictures': 'exhibits',
  'request-time': 'time',
  'bring-answer': 'time',
  'trust-issuer': 'time',
  'make-backup': 'settings',
  'add-person': 'settings',
};

/** The part of it, where there are several. */
const TARGETS: Partial<Record<Step, Target>> = {
  'make-backup': { tab: 'backup' },
  'add-person': { tab: 'people' },
};

function Steps({ steps }: Pick<Today, 'steps'>): ReactNode {
  const { today } = useTexts();
  const { go } = useWork();
  if (steps.length === 0) return <p>{today.nothingLeft}</p>;
  return (
    <ol className="steps">
      {steps.map((step) => {
        const place = PLACES[step];
        const isElsewhere = place !== 'overview' && parts[place] !== undefined;
        return (
          <li key={step}>
            {isElsewhere ? (
              <button type="button" className="fact-link" onClick={() => go(place, TARGETS[step])}>
                {today.steps[step]}
              </button>
            ) : (
              today.steps[step]
            )}
          </li>
        );
      })}
    </ol>
  );
}
