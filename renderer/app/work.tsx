import type { ReactNode } from 'react';
import type { Opened } from '../../shared/ipc/calls/vault.ts';
import { call } from '../ipc/client.ts';
import { useTexts } from '../texts/use-texts.ts';
import { Button } from '../ui/button.tsx';
import { HideIcon, LockIcon } from '../ui/icons.tsx';
import { LanguageSwitch } from './language-switch.tsx';

/** The frame of everything done with an open vault. */
export function Work({ opened }: { readonly opened: Opened }): ReactNode {
  const { ui } = useTexts();
  return (
    <div className="work">
      <header className="row between work-bar">
        <strong>{opened.name}</strong>
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
    </div>
  );
}
