import type { ComponentType } from 'react';
import { CaseOverview } from '../features/case/overview.tsx';
import { Conversations } from '../features/conversations/conversations.tsx';
import { Exhibits } from '../features/exhibits/exhibits.tsx';
import { Export } from '../features/export/export.tsx';
import { Help } from '../features/help/help.tsx';
import { History } from '../features/history/history.tsx';
import { Intake } from '../features/intake/intake.tsx';
import { Isolated } from '../features/isolated/isolated.tsx';
import { Items } from '../features/items/items.tsx';
import { Parties } from '../features/parties/parties.tsx';
import { Search } from '../features/search/search.tsx';
import { SettingsPage } from '../features/settings/settings.tsx';
import { TimePage } from '../features/time/time.tsx';
import { VerifyPage } from '../features/verify/verify.tsx';
import type { Section } from './where.ts';

/** What each section shows. They ask `useWork` for where they are. */
export const parts: Partial<Record<Section, ComponentType>> = {
  overview: CaseOverview,
  intake: Intake,
  items: Items,
  conversations: Conversations,
  search: Search,
  time: TimePage,
  verify: VerifyPage,
  exhibits: Exhibits,
  export: Export,
  parties: Parties,
  isolated: Isolated,
  history: History,
  settings: SettingsPage,
  help: Help,
};
