import './parties.css';
import { type ReactNode, useState } from 'react';
import { useCaseId } from '../../app/work-context.ts';
import { useAsked } from '../../ipc/queries.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { Notice } from '../../ui/notice.tsx';
import { Tabs } from '../../ui/tabs.tsx';
import { Consents } from '../consent/consents.tsx';
import { type Covered, DestroyPart } from '../destroy/destroy.tsx';
import { CasePage } from './case-page.tsx';
import { PartyList } from './party-list.tsx';

type TabId = 'people' | 'consent' | 'caseFile' | 'destroy';

/** Who the case is about, what they agreed to, how long it is kept, and how it ends. */
export function Parties(): ReactNode {
  const { parties } = useTexts();
  const caseId = useCaseId();
  const [tab, setTab] = useState<TabId>('people');
  const [covered, setCovered] = useState<Covered | null>(null);
  const { data } = useAsked('case.read', { caseId });
  const isClosed = data?.status === 'closed';
  const destroyCovered = (next: Covered): void => {
    setCovered(next);
    setTab('destroy');
  };
  const select = (next: TabId): void => {
    setCovered(null);
    setTab(next);
  };
  return (
    <div className="stack">
      <h1>{parties.title}</h1>
      {isClosed && <Notice>{parties.closed}</Notice>}
      <Tabs
        label={parties.title}
        selected={tab}
        onSelect={select}
        tabs={[
          { id: 'people', title: parties.tabs.people, content: <PartyList isClosed={isClosed} /> },
          {
            id: 'consent',
            title: parties.tabs.consent,
            content: <Consents isClosed={isClosed} onDestroy={destroyCovered} />,
          },
          { id: 'caseFile', title: parties.tabs.caseFile, content: <CasePage /> },
          {
            id: 'destroy',
            title: parties.tabs.destroy,
            content: <DestroyPart covered={covered} onHolds={() => select('caseFile')} />,
          },
        ]}
      />
    </div>
  );
}
