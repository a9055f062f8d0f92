import type { ReactNode } from 'react';
import type { OutputOf } from '../../shared/ipc/contract.ts';
import { call } from '../ipc/client.ts';
import { useTexts } from '../texts/use-texts.ts';
import { Button } from '../ui/button.tsx';
import { HideIcon, LockIcon } from '../ui/icons.tsx';
import { LanguageSwitch } from './language-switch.tsx';

export interface WorkBarProps {
  /** Of the vault's folder. */
  readonly name: string;
  readonly cases: OutputOf<'case.list'>['cases'];
  readonly caseId: string | null;
  readonly onCase: (caseId: string) => void;
  readonly onNewCase: () => void;
}

/** Which vault and case, and two ways to hide it all. */
export function WorkBar({ name, ...choice }: WorkBarProps): ReactNode {
  const { ui, work } = useTexts();
  return (
    <header className="row between work-bar">
      <div className="row">
        <strong>{name}</strong>
        <CaseChoice {...choice} />
        <Button look="quiet" onPress={choice.onNewCase}>
          {work.newCase}
        </Button>
      </div>
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
  );
}

function CaseChoice({ cases, caseId, onCase }: Pick<WorkBarProps, 'cases' | 'caseId' | 'onCase'>): ReactNode {
  const { work } = useTexts();
  if (cases.length === 0) return null;
  return (
    <label className="case-choice">
      {work.case}
      <select className="input" value={caseId ?? ''} onChange={(event) => onCase(event.currentTarget.value)}>
        {cases.map((each) => (
          <option key={each.caseId} value={each.caseId}>
            {each.label}
          </option>
        ))}
      </select>
    </label>
  );
}
