import './settings.css';
import { type ReactNode, useState } from 'react';
import { useWork } from '../../app/work-context.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { Tabs } from '../../ui/tabs.tsx';
import { Backup } from '../backup/backup.tsx';
import { About } from './about.tsx';
import { ThisComputer } from './computer.tsx';
import { OfficeIdentity } from './identity.tsx';
import { People } from './people.tsx';

export function SettingsPage(): ReactNode {
  const { settings } = useTexts();
  const { where } = useWork();
  const [tab, setTab] = useState(where.tab ?? 'computer');
  return (
    <div className="stack narrow">
      <h1>{settings.title}</h1>
      <Tabs
        label={settings.title}
        selected={tab}
        onSelect={setTab}
        tabs={[
          { id: 'computer', title: settings.tabs.computer, content: <ThisComputer /> },
          { id: 'people', title: settings.tabs.people, content: <People /> },
          { id: 'backup', title: settings.tabs.backup, content: <Backup /> },
          { id: 'identity', title: settings.tabs.identity, content: <OfficeIdentity /> },
          { id: 'about', title: settings.tabs.about, content: <About /> },
        ]}
      />
    </div>
  );
}
