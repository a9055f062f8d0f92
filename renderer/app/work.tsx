import { QueryClientProvider } from '@tanstack/react-query';
import { type ReactNode, useCallback, useMemo, useState } from 'react';
import type { Opened } from '../../shared/ipc/calls/vault.ts';
import { NewCase } from '../features/case/new-case.tsx';
import { DestroyedDialog } from '../features/destroy/destroyed.tsx';
import { useFirstStepsTaken } from '../features/help/first-steps-taken.ts';
import { useDrops } from '../features/intake/use-drops.ts';
import { usePaste } from '../features/intake/use-paste.ts';
import { IsolateAsking } from '../features/isolated/isolate-asking.tsx';
import { IsolationNotice } from '../features/isolated/isolation-notice.tsx';
import { OpeningWarnings } from '../features/place/opening-warnings.tsx';
import { queries, useAsked } from '../ipc/queries.ts';
import { useTexts } from '../texts/use-texts.ts';
import { Navigation } from './navigation.tsx';
import { numberedSections } from './numbered-sections.ts';
import { parts } from './parts.ts';
import { useShortcuts } from './use-shortcuts.ts';
import { useWhere } from './use-where.ts';
import { isCaseSection, type Section, type Target } from './where.ts';
import { WorkBar } from './work-bar.tsx';
import { useWork, WorkContext, type WorkState } from './work-context.ts';

export interface WorkProps {
  readonly opened: Opened;
  readonly path: string;
  readonly onNewKey: (recoveryKey: string) => void;
}

export function Work(props: WorkProps): ReactNode {
  return (
    <QueryClientProvider client={queries}>
      <Frame {...props} />
    </QueryClientProvider>
  );
}

/** The frame of everything done with an open vault: which case, which part of the work. */
function Frame({ opened, path, onNewKey }: WorkProps): ReactNode {
  const { intake, verify } = useTexts();
  const { where, go, back, leaveCase } = useWhere();
  const [chosen, setChosen] = useState<string | null>(null);
  const [isNewCase, setNewCase] = useState(false);
  /** Whatever a person turns to, the form of a new case gives way to it. */
  const turnTo = useCallback(
    (section: Section, target?: Target): void => {
      setNewCase(false);
      go(section, target);
    },
    [go],
  );
  useFirstStepsTaken(where.section);
  useShortcuts({
    section(key) {
      const section = numberedSections()[Number(key) - 1];
      if (section !== undefined) turnTo(section);
    },
    ...(parts.search !== undefined && { search: () => turnTo('search') }),
    back: () => back?.(),
  });
  const onDropped = useCallback(() => turnTo('intake'), [turnTo]);
  const { paths, setPaths, isOver } = useDrops(onDropped);
  usePaste(setPaths, onDropped);
  const { data } = useAsked('case.list', {});
  const cases = useMemo(() => data?.cases ?? [], [data]);
  const caseId = chosen ?? cases.at(-1)?.caseId ?? null;
  const choose = (next: string): void => {
    setChosen(next);
    setNewCase(false);
    leaveCase();
  };
  const onCaseGone = useCallback((gone: string) => setChosen((now) => (now === gone ? null : now)), []);
  const state = useMemo<WorkState>(
    () => ({ vault: path, cases, caseId, where, go: turnTo, back, paths, setPaths, onNewKey }),
    [path, cases, caseId, where, turnTo, back, paths, setPaths, onNewKey],
  );
  const asksForCase = isCaseSection(where.section) && (isNewCase || (data !== undefined && caseId === null));
  return (
    <WorkContext value={state}>
      <div className="work" data-dropping={isOver}>
        {isOver && (
          <p className="drop-here" role="status">
            {where.section === 'verify' ? verify.drop : intake.drop}
          </p>
        )}
        <WorkBar
          name={opened.name}
          onCase={choose}
          onNewCase={() => {
            go('overview');
            setNewCase(true);
          }}
        />
        <Navigation />
        {/* Anew for each part, which so begins at its top. */}
        <main key={where.section} className="work-main">
          <OpeningWarnings warnings={opened.warnings} />
          <IsolationNotice />
          {asksForCase ? (
            <NewCase onOpened={choose} onBack={caseId === null ? null : () => setNewCase(false)} />
          ) : (
            <IsolateAsking>
              <Part />
            </IsolateAsking>
          )}
        </main>
        <DestroyedDialog onCaseGone={onCaseGone} />
      </div>
    </WorkContext>
  );
}

/** Built anew for another case: nothing of one is ever seen under the name of another. */
function Part(): ReactNode {
  const { where, caseId } = useWork();
  const Shown = parts[where.section];
  if (Shown === undefined) return null;
  if (!isCaseSection(where.section)) return <Shown />;
  return caseId === null ? null : <Shown key={caseId} />;
}
