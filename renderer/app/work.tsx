import { QueryClientProvider } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import type { Opened } from '../../shared/ipc/calls/vault.ts';
import { NewCase } from '../features/case/new-case.tsx';
import { CaseOverview } from '../features/case/overview.tsx';
import { Intake } from '../features/intake/intake.tsx';
import { useDrops } from '../features/intake/use-drops.ts';
import { Items } from '../features/items/items.tsx';
import { SettingsPage } from '../features/settings/settings.tsx';
import { VerifyVault } from '../features/verify/verify.tsx';
import { call } from '../ipc/client.ts';
import { queries, useAsked } from '../ipc/queries.ts';
import { useTexts } from '../texts/use-texts.ts';
import { Button } from '../ui/button.tsx';
import { HideIcon, LockIcon } from '../ui/icons.tsx';
import { LanguageSwitch } from './language-switch.tsx';

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

/** The frame of everything done with an open vault: which case, which part of the work, and two ways to hide it all. */
function Frame({ opened, path }: WorkProps): ReactNode {
  const { intake, ui, work } = useTexts();
  const [section, setSection] = useState<Section>('overview');
  const [chosen, setChosen] = useState<string | null>(null);
  const [isOpening, setOpening] = useState(false);
  const { paths, setPaths, isOver } = useDrops(() => setSection('intake'));
  const { data } = useAsked('case.list', {});
  const cases = data?.cases ?? [];
  const caseId = chosen ?? cases.at(-1)?.caseId ?? null;
  const needsCase = section !== 'verify' && section !== 'settings';
  return (
    <div className="work" data-dropping={isOver}>
      {isOver && (
        <p className="drop-here" role="status">
          {intake.drop}
        </p>
      )}
      <header className="row between work-bar">
        <div className="row">
          <strong>{opened.name}</strong>
          {cases.length > 0 && (
            <label className="case-choice">
              {work.case}
              <select
                className="input"
                value={caseId ?? ''}
                onChange={(event) => setChosen(event.currentTarget.value)}
              >
                {cases.map((each) => (
                  <option key={each.caseId} value={each.caseId}>
                    {each.label}
                  </option>
                ))}
              </select>
            </label>
          )}
          <Button look="quiet" onPress={() => setOpening(true)}>
            {work.newCase}
          </Button>
        </div>
        <div className="row">
          <LanguageSwitch />
          <Button onPress={() => void call('vault.lock', { reason: 'asked' })}>
            <LockIcon /> {ui.lock}
          </Button>
          <Button onPress={() => void call('app.hide', {})}>
            <HideIcon /> {ui.hideNow}
          </Button>
        </div>
      </header>
      <nav className="work-nav" aria-label={ui.navigation}>
        {SECTIONS.map((each) => (
          <button
            key={each}
            type="button"
            className="nav-part"
            aria-current={each === section ? 'page' : undefined}
            onClick={() => setSection(each)}
          >
            {work.sections[each]}
          </button>
        ))}
      </nav>
      <main className="work-main">
        {needsCase && (isOpening || (data !== undefined && caseId === null)) ? (
          <NewCase
            onOpened={(made) => {
              setChosen(made);
              setOpening(false);
            }}
          />
        ) : (
          <Part
            section={section}
            vault={path}
            caseId={caseId}
            paths={paths}
            onPaths={setPaths}
            onIntake={() => setSection('intake')}
          />
        )}
      </main>
    </div>
  );
}

interface PartProps {
  readonly section: Section;
  /** Where the open vault lies. */
  readonly vault: string;
  readonly caseId: string | null;
  readonly paths: readonly string[];
  readonly onPaths: (paths: readonly string[]) => void;
  readonly onIntake: () => void;
}

function Part({ section, vault, caseId, paths, onPaths, onIntake }: PartProps): ReactNode {
  if (section === 'verify') return <VerifyVault />;
  if (section === 'settings') return <SettingsPage />;
  if (caseId === null) return null;
  if (section === 'intake') return <Intake caseId={caseId} paths={paths} onPaths={onPaths} />;
  return section === 'items' ? (
    <Items caseId={caseId} onIntake={onIntake} />
  ) : (
    <CaseOverview caseId={caseId} vault={vault} />
  );
}
