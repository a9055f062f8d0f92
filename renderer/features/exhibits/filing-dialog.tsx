import { type FormEvent, type ReactNode, useCallback, useState } from 'react';
import { call } from '../../ipc/client.ts';
import { useLang, useTexts } from '../../texts/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { sayError } from '../../ui/errors.ts';
import { TextField } from '../../ui/fields.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useAction } from '../../ui/use-action.ts';
import { isDay, todayText } from './day.ts';

export interface FilingDialogProps {
  readonly exhibitIds: readonly string[];
  readonly onClose: () => void;
  readonly onFiled: () => void;
}

/** The day and the portal's receipt number, which freeze what was filed. */
export function FilingDialog({ exhibitIds, onClose, onFiled }: FilingDialogProps): ReactNode {
  const { exhibits, ui } = useTexts();
  const lang = useLang();
  const [on, setOn] = useState(todayText);
  const [receipt, setReceipt] = useState('');
  const file = useAction(
    useCallback(async () => {
      await call('exhibit.file', { exhibitIds: [...exhibitIds], on, receipt: receipt.trim() });
      onFiled();
      onClose();
    }, [exhibitIds, on, receipt, onFiled, onClose]),
  );
  const isReady = isDay(on) && receipt.trim() !== '';
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (isReady && !file.isRunning) file.run();
  };
  return (
    <Dialog title={exhibits.recordTitle} isOpen onClose={onClose} isForm>
      <form className="stack" onSubmit={submit}>
        <p>{exhibits.recordHint}</p>
        <TextField
          label={exhibits.on}
          value={on}
          onChange={setOn}
          wrong={isDay(on) ? undefined : exhibits.onWrong}
        />
        <TextField autoFocus label={exhibits.receipt} value={receipt} onChange={setReceipt} />
        {file.error !== null && <Notice look="wrong">{sayError(file.error, lang)}</Notice>}
        <div className="row">
          <Button type="submit" look="main" isDisabled={!isReady || file.isRunning}>
            {exhibits.freeze}
          </Button>
          <Button look="quiet" onPress={onClose}>
            {ui.cancel}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
