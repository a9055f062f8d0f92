import { type FormEvent, type ReactNode, useCallback, useState } from 'react';
import type { HoldReason } from '../../../shared/domain/case.ts';
import type { HoldRow } from '../../../shared/ipc/calls/case-file.ts';
import { useCaseId } from '../../app/work-context.ts';
import { call } from '../../ipc/client.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { Choice, TextField } from '../../ui/fields.tsx';
import { FormEnd } from '../../ui/form-end.tsx';
import { Select } from '../../ui/select.tsx';
import { useAction } from '../../ui/use-action.ts';
import { PickItems } from './pick-items.tsx';

export function SetHold({ onClose }: { readonly onClose: () => void }): ReactNode {
  const { caseFile } = useTexts();
  const caseId = useCaseId();
  const [what, setWhat] = useState<'case' | 'item'>('case');
  const [itemIds, setItemIds] = useState<readonly string[]>([]);
  const [reason, setReason] = useState<HoldReason>('litigation-pending');
  const [note, setNote] = useState('');
  const set = useAction(
    useCallback(async () => {
      const itemId = what === 'case' ? null : itemIds[0]!;
      await call('hold.set', { caseId, itemId, reason, note: note.trim() });
      onClose();
    }, [caseId, what, itemIds, reason, note, onClose]),
  );
  const isReady = what === 'case' || itemIds.length === 1;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (isReady && !set.isRunning) set.run();
  };
  return (
    <Dialog title={caseFile.set} isOpen isForm onClose={onClose}>
      <form className="stack" onSubmit={submit}>
        <Choice
          label={caseFile.what}
          value={what}
          onChange={setWhat}
          options={[
            { value: 'case', text: caseFile.wholeCase },
            { value: 'item', text: caseFile.oneItem },
          ]}
        />
        {what === 'item' && (
          <PickItems label={caseFile.oneItem} chosen={itemIds} onChosen={setItemIds} isOne />
        )}
        <Select
          label={caseFile.reason}
          value={reason}
          onChange={setReason}
          options={(Object.keys(caseFile.reasons) as HoldReason[]).map((value) => ({
            value,
            text: caseFile.reasons[value],
          }))}
        />
        <TextField label={caseFile.note} hint={caseFile.noteHint} value={note} onChange={setNote} />
        <FormEnd submit={caseFile.set} isReady={isReady} {...set} onCancel={onClose} />
      </form>
    </Dialog>
  );
}

export interface LiftHoldProps {
  readonly hold: HoldRow;
  readonly onClose: () => void;
}

/** Only with a reason: whoever lifts a hold makes destruction possible. */
export function LiftHold({ hold, onClose }: LiftHoldProps): ReactNode {
  const { caseFile } = useTexts();
  const [reason, setReason] = useState('');
  const lift = useAction(
    useCallback(async () => {
      await call('hold.lift', { holdId: hold.holdId, reason: reason.trim() });
      onClose();
    }, [hold.holdId, reason, onClose]),
  );
  const isReady = reason.trim() !== '';
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (isReady && !lift.isRunning) lift.run();
  };
  return (
    <Dialog title={caseFile.liftTitle} role="alertdialog" isOpen onClose={onClose}>
      <form className="stack" onSubmit={submit}>
        <p>{caseFile.reasons[hold.reason]}</p>
        <TextField
          autoFocus
          label={caseFile.liftReason}
          hint={caseFile.noteHint}
          value={reason}
          onChange={setReason}
        />
        <FormEnd submit={caseFile.lift} isReady={isReady} {...lift} onCancel={onClose} />
      </form>
    </Dialog>
  );
}
