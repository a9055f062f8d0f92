import { createContext, useContext } from 'react';
import type { Settings } from '../../shared/ipc/calls/app.ts';

export interface SettingsState {
  readonly settings: Settings;
  readonly tool: { readonly version: string; readonly build: string };
  /** Takes effect at once, and is kept for the next start. */
  readonly change: (settings: Partial<Settings>) => void;
}

export const SettingsContext = createContext<SettingsState | null>(null);

export function useSettings(): SettingsState {
  const state = useContext(SettingsContext);
  if (state === null) throw new Error('outside of the settings');
  return state;
}
