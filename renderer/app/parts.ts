import type { ComponentType } from 'react';
import { CaseOverview } from '../features/case/overview.tsx';
import { Exhibits } from '../features/exhibits/exhibits.tsx';
import { Export } from '../features/export/export.tsx';
import { Intake } from '../features/intake/intake.tsx';
import { Items } from '../features/items/items.tsx';
import { SettingsPage } from '../features/settings/settings.tsx';
import { TimePage } from '../features/time/time.tsx';
import { VerifyPage } from '../features/verify/verify.tsx';
import type { Section } from './where.ts';

/** What each section shows. They ask `useWork` for where they are. */
export const parts: Partial<Record<Section, ComponentType>> = {
  overview: CaseOverview,
  intake: Intake,
  items: Items,
  exhibits: Exhibits,
  export: Export,
  time: TimePage,
  verify: VerifyPage,
  exhibits: Exhibits,
  export: Export,
  settings: SettingsPage,
};
