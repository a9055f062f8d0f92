import { type FormEvent, type ReactNode, useCallback, useState } from 'react';
import { call } from '../../ipc/client.ts';
import { useLang, useTexts } from '../../texts/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { sayError } from '../../ui/errors.ts';
import { TextField } from '../../ui/fields.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useAction } from '../../ui/use-action.ts';

const CAPTION = ['court', 'number', 'action', 'plaintiff', 'defendant'] as const;
type Caption = Record<(typeof CAPTION)[number], string>;
const EMPTY: Caption = { court: '', number: '', action: '', plaintiff: '', defendant: '' };

export interface NewCaseProps {
  readonly onOpened: (caseId: string) => void;
  /** Null where there is no case yet to go back to. */
  readonly onBack: (() => void) | null;
}

/** A label is enough to begin: the caption is the lawyer's, and may come much later. */
export function NewCase({ onOpened, onBack }: NewCaseProps): ReactNode {
  const { ui, work } = useTexts();
  const lang = useLang();
  const [label, setLabel] = useState('');
  const [caption, setCaption] = useState(EMPTY);
  const make = useAction(
    useCallback(async () => {
      const { caseId } = await call('case.create', { label: label.trim(), ...caption, side: 'plaintiff' });
      onOpened(caseId);
    }, [label, caption, onOpened]),
  );
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (label.trim() !== '') make.run();
  };
  return (
    <form className="stack narrow" onSubmit={submit}>
      <h1>{work.newCase}</h1>
      <p>{work.noCase}</p>
      <TextField
        autoFocus
        label={work.caseLabel}
        hint={work.caseLabelHint}
        value={label}
        onChange={setLabel}
      />
      <h2>{work.caption}</h2>
      {CAPTION.map((field) => (
        <TextField
          key={field}
          label={work[field]}
          value={caption[field]}
          onChange={(value) => setCaption({ ...caption, [field]: value })}
        />
      ))}
      {make.error !== null && <Notice look="wrong">{sayError(make.error, lang)}</Notice>}
      <div className="row">
        <Button type="submit" look="main" isDisabled={label.trim() === '' || make.isRunning}>
          {work.makeCase}
        </Button>
        {onBack !== null && (
          <Button look="quiet" onPress={onBack}>
            {ui.cancel}
          </Button>
        )}
      </div>
    </form>
  );
}
