import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { I18nProvider } from 'react-aria-components';
import type { Settings } from '../../shared/ipc/calls/app.ts';
import type { OutputOf } from '../../shared/ipc/contract.ts';
import { call } from '../ipc/client.ts';
import { LangContext } from '../texts/use-texts.ts';
import { App } from './app.tsx';
import { SettingsContext } from './settings-context.ts';
import { ShortcutList } from './shortcut-list.tsx';
import { useShortcuts } from './use-shortcuts.ts';

type Started = OutputOf<'app.start'>;

/** Languages, theme and text size around everything else. */
export function Start({ started }: { readonly started: Started }): ReactNode {
  const [settings, setSettings] = useState(started.settings);
  const lang = settings.lang ?? started.systemLang;
  const state = useMemo(
    () => ({
      settings,
      tool: { version: started.version, build: started.build },
      change(changed: Partial<Settings>) {
        setSettings((now) => ({ ...now, ...changed }));
        // What cannot be kept holds until the window is closed.
        call('app.set', { settings: changed }).then(setSettings, () => {});
      },
    }),
    [settings, started],
  );
  useEffect(() => {
    const root = document.documentElement;
    root.lang = lang;
    root.style.setProperty('--text-size', String(settings.textSize / 100));
  }, [lang, settings.textSize]);
  useTheme(settings.theme);
  const [isKeys, setKeys] = useState(false);
  useShortcuts({
    keys: () => setKeys((now) => !now),
    hide: () => void call('app.hide', {}),
    lock: () => void call('vault.lock', { reason: 'asked' }),
  });
  return (
    <SettingsContext value={state}>
      <LangContext value={lang}>
        <I18nProvider locale={lang === 'ko' ? 'ko-KR' : 'en-US'}>
          <App recent={started.recent} locked={started.locked} />
          <ShortcutList isOpen={isKeys} onClose={() => setKeys(false)} />
        </I18nProvider>
      </LangContext>
    </SettingsContext>
  );
}

/** Follows the system where a person chose nothing else, also when it changes at dusk. */
function useTheme(theme: Settings['theme']): void {
  useEffect(() => {
    const dusk = window.matchMedia('(prefers-color-scheme: dark)');
    const apply = (): void => {
      const isDark = theme === 'dark' || (theme === 'system' && dusk.matches);
      document.documentElement.dataset.theme = isDark ? 'dark' : 'light';
    };
    apply();
    dusk.addEventListener('change', apply);
    return () => dusk.removeEventListener('change', apply);
  }, [theme]);
}
