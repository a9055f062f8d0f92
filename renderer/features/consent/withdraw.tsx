import { type FormEvent, type ReactNode, useCallback, useState } from 'react';
import type { ConsentRow } from '../../../shared/ipc/calls/consent.ts';
import { call } from '../../ipc/client.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { DayField } from '../../ui/day-field.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/fields.tsx';
import { FormEnd } from '../../ui/form-end.tsx';
import { todayHere } from '../../ui/today-here.ts';
import { useAction } from '../../ui/use-action.ts';

export interface WithdrawConsentProps {
  readonly row: ConsentRow;
  readonly onClose: () => void;
}

export function WithdrawConsent({ row, onClose }: WithdrawConsentProps): ReactNode {
  const { consent } = useTexts();
  const [on, setOn] = useState(todayHere);
  const [reason, setReason] = useState('');
  const withdraw = useAction(
    useCallback(async () => {
      await call('consent.withdraw', { consentId: row.consentId, on, reason: reason.trim() });
      onClose();
    }, [row.consentId, on, reason, onClose]),
  );
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (on !== '' && !withdraw.isRunning) withdraw.run();
  };
  return (
    <Dialog title={consent.withdrawOf(row.pseudonym)} role="alertdialog" isOpen onClose={onClose}>
      <form className="stack" onSubmit={submit}>
        <p>{consent.withdrawEffect}</p>
        <DayField label={consent.withdrawDay} value={on} onChange={setOn} />
        <TextField label={consent.reason} hint={consent.reasonHint} value={reason} onChange={setReason} />
        <FormEnd submit={consent.withdraw} isReady={on !== ''} {...withdraw} onCancel={onClose} />
      </form>
    </Dialog>
  );
}
