import { type FormEvent, type ReactNode, useCallback, useState } from 'react';
import type { CaseFile } from '../../../shared/ipc/calls/case-file.ts';
import { call } from '../../ipc/client.ts';
import { useLang, useTexts } from '../../texts/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { sayError } from '../../ui/errors.ts';
import { TextField } from '../../ui/fields.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Select } from '../../ui/select.tsx';
import { useAction } from '../../ui/use-action.ts';

const FIELDS = ['court', 'division', 'number', 'action', 'plaintiff', 'defendant', 'counsel'] as const;

/** The label, and the caption as it is printed. */
export function CaptionForm({ of }: { readonly of: CaseFile }): ReactNode {
  const { caseFile } = useTexts();
  const lang = useLang();
  const [typed, setTyped] = useState(of);
  const [isSaved, setSaved] = useState(false);
  const change = (part: Partial<CaseFile>): void => {
    setSaved(false);
    setTyped((now) => ({ ...now, ...part }));
  };
  const save = useAction(
    useCallback(async () => {
      const { status: _, ...details } = typed;
      await call('case.change', { ...details, label: details.label.trim() });
      setSaved(true);
    }, [typed]),
  );
  const isChanged = (Object.keys(of) as (keyof CaseFile)[]).some((key) => of[key] !== typed[key]);
  const isReady = of.status === 'open' && isChanged && typed.label.trim() !== '';
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (isReady && !save.isRunning) save.run();
  };
  return (
    <form className="stack" onSubmit={submit}>
      <TextField
        label={caseFile.label}
        hint={caseFile.labelHint}
        value={typed.label}
        onChange={(label) => change({ label })}
      />
      <p className="soft small">{caseFile.printed}</p>
      {FIELDS.map((field) => (
        <TextField
          key={field}
          label={caseFile[field]}
          value={typed[field]}
          onChange={(value) => change({ [field]: value })}
        />
      ))}
      <div className="form-pair">
        <Select
          label={caseFile.side}
          value={typed.side}
          onChange={(side) => change({ side })}
          options={(['plaintiff', 'defendant', 'intervenor'] as const).map((value) => ({
            value,
            text: caseFile.sides[value],
          }))}
        />
        <TextField
          label={caseFile.branch}
          hint={caseFile.branchHint}
          value={typed.partyBranch}
          onChange={(text) => change({ partyBranch: text.trim().slice(0, 1) })}
        />
      </div>
      {save.error !== null && <Notice look="wrong">{sayError(save.error, lang)}</Notice>}
      {isSaved && !isChanged && <Notice look="good">{caseFile.saved}</Notice>}
      {of.status === 'open' && (
        <div>
          <Button type="submit" look="main" isDisabled={!isReady || save.isRunning}>
            {caseFile.save}
          </Button>
        </div>
      )}
    </form>
  );
}
