import { QueryClientProvider } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import type { Opened } from '../../shared/ipc/calls/vault.ts';
import type { OutputOf } from '../../shared/ipc/contract.ts';
import { NewCase } from '../features/case/new-case.tsx';
import { CaseOverview } from '../features/case/overview.tsx';
import { Intake } from '../features/intake/intake.tsx';
import { useDrops } from '../features/intake/use-drops.ts';
import { Items } from '../features/items/items.tsx';
import { SettingsPage } from '../features/settings/settings.tsx';
import { VerifyVault } from '../features/verify/verify.tsx';
import { queries, useAsked } from '../ipc/queries.ts';
import { useWorkJobs, type WorkJobs } from '../ipc/use-work-jobs.ts';
import { useTexts } from '../texts/use-texts.ts';
import { WorkBar } from './work-bar.tsx';

const SECTIONS = ['overview', 'intake', 'items', 'verify', 'settings'] as const;
type Section = (typeof SECTIONS)[number];

export interface WorkProps {
  readonly opened: Opened;
  readonly path: string;
}

export function Work(props: WorkProps): ReactNode {
  return (
    <QueryClientProvider client={queries}>
      <Frame {...props} />
    </QueryClientProvider>
  );
}

/** The frame of everything done with an open vault: which case, which part of the work. */
function Frame({ opened, path }: WorkProps): ReactNode {
  const { intake } = useTexts();
  const [section, setSection] = useState<Section>('overview');
  const [chosen, setChosen] = useState<string | null>(null);
  const [isNewCase, setNewCase] = useState(false);
  /** Whatever a person turns to, the form of a new case gives way to it. */
  const turnTo = (next: Section): void => {
    setNewCase(false);
    setSection(next);
  };
  const jobs = useWorkJobs();
  const { paths, setPaths, isOver } = useDrops(() => turnTo('intake'));
  const { data } = useAsked('case.list', {});
  const cases = data?.cases ?? [];
  const caseId = chosen ?? cases.at(-1)?.caseId ?? null;
  const needsCase = section !== 'verify' && section !== 'settings';
  const choose = (next: string): void => {
    setChosen(next);
    setNewCase(false);
  };
  return (
    <div className="work" data-dropping={isOver}>
      {isOver && (
        <p className="drop-here" role="status">
          {intake.drop}
        </p>
      )}
      <WorkBar
        name={opened.name}
        cases={cases}
        caseId={caseId}
        onCase={choose}
        onNewCase={() => {
          setSection('overview');
          setNewCase(true);
        }}
      />
      <Navigation section={section} onSection={turnTo} />
      <main className="work-main">
        {needsCase && (isNewCase || (data !== undefined && caseId === null)) ? (
          <NewCase onOpened={choose} onBack={caseId === null ? null : () => setNewCase(false)} />
        ) : (
          <Part
            section={section}
            vault={path}
            jobs={jobs}
            cases={cases}
            caseId={caseId}
            paths={paths}
            onPaths={setPaths}
            onIntake={() => turnTo('intake')}
          />
        )}
      </main>
    </div>
  );
}

interface NavigationProps {
  readonly section: Section;
  readonly onSection: (section: Section) => void;
}

function Navigation({ section, onSection }: NavigationProps): ReactNode {
  const { ui, work } = useTexts();
  return (
    <nav className="work-nav" aria-label={ui.navigation}>
      {SECTIONS.map((each) => (
        <button
          key={each}
          type="button"
          className="nav-part"
          aria-current={each === section ? 'page' : undefined}
          onClick={() => onSection(each)}
        >
          {work.sections[each]}
        </button>
      ))}
    </nav>
  );
}

interface PartProps {
  readonly section: Section;
  /** Where the open vault lies. */
  readonly vault: string;
  readonly jobs: WorkJobs;
  readonly cases: OutputOf<'case.list'>['cases'];
  readonly caseId: string | null;
  readonly paths: readonly string[];
  readonly onPaths: (paths: readonly string[]) => void;
  readonly onIntake: () => void;
}

function Part({ section, vault, jobs, cases, caseId, paths, onPaths, onIntake }: PartProps): ReactNode {
  if (section === 'verify') return <VerifyVault job={jobs.verify} />;
  if (section === 'settings') return <SettingsPage />;
  if (caseId === null) return null;
  if (section === 'intake')
    return <Intake job={jobs.intake} cases={cases} caseId={caseId} paths={paths} onPaths={onPaths} />;
  return section === 'items' ? (
    <Items caseId={caseId} onIntake={onIntake} />
  ) : (
    <CaseOverview previews={jobs.previews} cases={cases} caseId={caseId} vault={vault} />
  );
}
