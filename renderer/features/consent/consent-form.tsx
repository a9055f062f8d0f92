import { type FormEvent, type ReactNode, useCallback, useState } from 'react';
import { useCaseId } from '../../app/work-context.ts';
import { call } from '../../ipc/client.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { DayField } from '../../ui/day-field.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Checkbox, Choice, TextField } from '../../ui/fields.tsx';
import { FormEnd } from '../../ui/form-end.tsx';
import { Select } from '../../ui/select.tsx';
import { useAction } from '../../ui/use-action.ts';
import { PickItems } from '../parties/pick-items.tsx';
import { type ConsentDraft, emptyDraft, isComplete, toInput } from './consent-draft.ts';
import { GuardianFields } from './guardian-fields.tsx';

export interface ConsentFormProps {
  /** Whom it may be about. */
  readonly people: readonly { readonly value: string; readonly text: string }[];
  readonly onClose: () => void;
}

export function ConsentForm({ people, onClose }: ConsentFormProps): ReactNode {
  const { consent } = useTexts();
  const caseId = useCaseId();
  const [draft, setDraft] = useState(() => emptyDraft(people[0]?.value ?? ''));
  const change = useCallback((part: Partial<ConsentDraft>) => setDraft((now) => ({ ...now, ...part })), []);
  const record = useAction(
    useCallback(async () => {
      await call('consent.record', toInput(draft, caseId));
      onClose();
    }, [draft, caseId, onClose]),
  );
  const isReady = isComplete(draft);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (isReady && !record.isRunning) record.run();
  };
  const fields = { draft, change };
  return (
    <Dialog title={consent.add} isOpen isForm isWide onClose={onClose}>
      <form className="stack" onSubmit={submit}>
        <Select
          label={consent.about}
          value={draft.partyId}
          onChange={(partyId) => change({ partyId })}
          options={people}
        />
        <GuardianFields {...fields} />
        <Purposes {...fields} />
        <Scope {...fields} />
        <Period {...fields} />
        <SignedForm {...fields} />
        <FormEnd submit={consent.save} isReady={isReady} {...record} onCancel={onClose} />
      </form>
    </Dialog>
  );
}

export interface DraftFields {
  readonly draft: ConsentDraft;
  readonly change: (part: Partial<ConsentDraft>) => void;
}

function Purposes({ draft, change }: DraftFields): ReactNode {
  const { consent } = useTexts();
  const { purposes } = draft;
  return (
    <fieldset className="stack-tight plain">
      <legend className="label">{consent.purposes}</legend>
      {(Object.keys(consent.purpose) as (keyof typeof consent.purpose)[]).map((purpose) => (
        <Checkbox
          key={purpose}
          isSelected={purposes.includes(purpose)}
          onChange={(isChosen) =>
            change({
              purposes: isChosen ? [...purposes, purpose] : purposes.filter((each) => each !== purpose),
            })
          }
        >
          {consent.purpose[purpose]}
        </Checkbox>
      ))}
      <Checkbox
        isSelected={draft.sensitiveInformation}
        onChange={(sensitiveInformation) => change({ sensitiveInformation })}
      >
        {consent.sensitive}
      </Checkbox>
      <TextField
        label={consent.recipient}
        value={draft.recipient}
        onChange={(recipient) => change({ recipient })}
      />
    </fieldset>
  );
}

function Scope({ draft, change }: DraftFields): ReactNode {
  const { consent } = useTexts();
  return (
    <>
      <Choice
        label={consent.scope}
        value={draft.scope}
        onChange={(scope) => change({ scope })}
        options={(Object.keys(consent.scopes) as (keyof typeof consent.scopes)[]).map((value) => ({
          value,
          text: consent.scopes[value],
        }))}
      />
      {draft.scope === 'named-items' && (
        <PickItems
          label={consent.items}
          chosen={draft.itemIds}
          onChosen={(itemIds) => change({ itemIds: [...itemIds] })}
        />
      )}
    </>
  );
}

function Period({ draft, change }: DraftFields): ReactNode {
  const { consent } = useTexts();
  return (
    <div className="form-pair">
      <DayField label={consent.givenOn} value={draft.givenOn} onChange={(givenOn) => change({ givenOn })} />
      <DayField
        label={consent.until}
        hint={consent.untilHint}
        value={draft.until}
        onChange={(until) => change({ until })}
      />
    </div>
  );
}

function SignedForm({ draft, change }: DraftFields): ReactNode {
  const { consent } = useTexts();
  return (
    <div className="stack-tight">
      <PickItems
        label={consent.form}
        chosen={draft.formItemId === null ? [] : [draft.formItemId]}
        onChosen={(itemIds) => change({ formItemId: itemIds[0] ?? null })}
        isOne
      />
      <p className="soft small">{consent.formHint}</p>
    </div>
  );
}
