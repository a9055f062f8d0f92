import type { ReactNode } from 'react';
import { HelpButton } from '../features/help/help-button.tsx';
import { useTexts } from '../texts/use-texts.ts';
import { LanguageSwitch } from './language-switch.tsx';

/** What stands before a vault is open: one calm column, with nothing of a case in it. */
export function Door({
  title,
  children,
}: {
  readonly title: string;
  readonly children: ReactNode;
}): ReactNode {
  const { ui } = useTexts();
  return (
    <div className="door">
      <header className="row between">
        <p className="soft small">{ui.productLine}</p>
        <div className="row">
          <HelpButton />
          <LanguageSwitch />
        </div>
      </header>
      <main className="stack">
        <h1>{title}</h1>
        {children}
      </main>
    </div>
  );
}
