import type { ReactNode } from 'react';
import type { Overview } from '../../../shared/ipc/calls/case.ts';
import { parts } from '../../app/parts.ts';
import { useSettings } from '../../app/settings-context.ts';
import type { Section } from '../../app/where.ts';
import { useWork } from '../../app/work-context.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { CheckMark } from '../../ui/icons.tsx';
import './first-steps.css';
import { withStep } from './first-steps-taken.ts';

const STEPS = ['intake', 'look', 'read', 'search', 'exhibit', 'verify'] as const;
type Step = (typeof STEPS)[number];

const LEADS_TO: Readonly<Record<Step, Section>> = {
  intake: 'intake',
  look: 'items',
  read: 'conversations',
  search: 'search',
  exhibit: 'exhibits',
  verify: 'verify',
};

/** What to try on the first case of a vault. Each step ticks itself off; the list stays until it is put away. */
export function FirstSteps({ overview }: { readonly overview: Overview }): ReactNode {
  const { settings, change } = useSettings();
  const { cases, go } = useWork();
  const { tour } = useTexts();
  const taken = settings.firstSteps ?? [];
  if (cases.length !== 1 || taken.includes('away')) return null;
  const isDone: Readonly<Record<Step, boolean>> = {
    intake: overview.items > 0,
    look: overview.items > 0 && overview.withoutPreview === 0,
    read: taken.includes('read'),
    search: taken.includes('search'),
    exhibit: overview.exhibits.draft + overview.exhibits.filed > 0,
    verify: taken.includes('verify'),
  };
  const steps = STEPS.filter((step) => parts[LEADS_TO[step]] !== undefined);
  const done = steps.filter((step) => isDone[step]).length;
  const next = steps.find((step) => !isDone[step]);
  return (
    <section className="card first-steps" aria-labelledby="first-steps">
      <div className="row between">
        <h2 id="first-steps">{done === steps.length ? tour.allDone : tour.title}</h2>
        <span className="soft small">{tour.count(done, steps.length)}</span>
      </div>
      <ol className="first-steps-list">
        {steps.map((step) => (
          <li key={step} data-done={isDone[step]}>
            <span className="first-step-mark">{isDone[step] && <CheckMark />}</span>
            <span>
              {tour.steps[step]}
              <span className="sr-only"> {isDone[step] ? tour.done : tour.open}</span>
            </span>
          </li>
        ))}
      </ol>
      <div className="row">
        {next !== undefined && <Button onPress={() => go(LEADS_TO[next])}>{tour.lead[next]}</Button>}
        <Button look="quiet" onPress={() => go('help', { topic: 'first-steps' })}>
          {tour.help}
        </Button>
        <Button look="quiet" onPress={() => change(withStep(taken, 'away'))}>
          {tour.away}
        </Button>
      </div>
    </section>
  );
}
