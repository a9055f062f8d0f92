import type { ComponentType } from 'react';
import { CaseOverview } from '../features/case/overview.tsx';
import { History } from '../features/history/history.tsx';
import { Intake } from '../features/intake/intake.tsx';
import { Items } from '../features/items/items.tsx';
import { SettingsPage } from '../features/settings/settings.tsx';
import { VerifyVault } from '../features/verify/verify.tsx';
import type { Section } from './where.ts';

/** What each section shows. They ask `useWork` for where they are. */
export const parts: Partial<Record<Section, ComponentType>> = {
  overview: CaseOverview,
  intake: Intake,
  items: Items,
  history: History,
  verify: VerifyVault,
  settings: SettingsPage,
};
