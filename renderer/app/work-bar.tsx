import type { ReactNode } from 'react';
import { call } from '../ipc/client.ts';
import { useTexts } from '../texts/use-texts.ts';
import { Button } from '../ui/button.tsx';
import { HideIcon, LockIcon } from '../ui/icons.tsx';
import { LanguageSwitch } from './language-switch.tsx';
import { useWork } from './work-context.ts';

export interface WorkBarProps {
  /** Of the vault's folder. */
  readonly name: string;
  readonly onCase: (caseId: string) => void;
  readonly onNewCase: () => void;
}

/** Which vault and case, and two ways to hide it all. Where there is little room, the language is chosen in the settings. */
export function WorkBar({ name, onCase, onNewCase }: WorkBarProps): ReactNode {
  const { ui, work } = useTexts();
  return (
    <header className="row between work-bar">
      <div className="row">
        <strong className="wide-only">{name}</strong>
        <CaseChoice onCase={onCase} />
        <Button look="quiet" onPress={onNewCase}>
          {work.newCase}
        </Button>
      </div>
      <div className="row">
        <div className="wide-only">
          <LanguageSwitch />
        </div>
        <Button label={ui.lock} onPress={() => void call('vault.lock', { reason: 'asked' })}>
          <LockIcon /> <span className="wide-only">{ui.lock}</span>
        </Button>
        <Button label={ui.hideNow} onPress={() => void call('app.hide', {})}>
          <HideIcon /> <span className="wide-only">{ui.hideNow}</span>
        </Button>
      </div>
    </header>
  );
}

function CaseChoice({ onCase }: Pick<WorkBarProps, 'onCase'>): ReactNode {
  const { work } = useTexts();
  const { cases, caseId } = useWork();
  if (cases.length === 0) return null;
  return (
    <label className="case-choice">
      <span className="wide-only">{work.case}</span>
      <select
        className="input"
        aria-label={work.case}
        value={caseId ?? ''}
        onChange={(event) => onCase(event.currentTarget.value)}
      >
        {cases.map((each) => (
          <option key={each.caseId} value={each.caseId}>
            {each.label}
          </option>
        ))}
      </select>
    </label>
  );
}
