import type { ComponentType } from 'react';
import { CaseOverview } from '../features/case/overview.tsx';
import { Help } from '../features/help/help.tsx';
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
  verify: VerifyVault,
  settings: SettingsPage,
  help: Help,
};
