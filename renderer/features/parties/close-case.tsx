import { type ReactNode, useCallback, useState } from 'react';
import { useCaseId } from '../../app/work-context.ts';
import { call } from '../../ipc/client.ts';
import { useLang, useTexts } from '../../texts/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { sayError } from '../../ui/errors.ts';
import { Notice } from '../../ui/notice.tsx';
import { useAction } from '../../ui/use-action.ts';

export function CloseCase(): ReactNode {
  const { caseFile, ui } = useTexts();
  const lang = useLang();
  const caseId = useCaseId();
  const [isAsking, setAsking] = useState(false);
  const close = useAction(
    useCallback(async () => {
      await call('case.close', { caseId });
      setAsking(false);
    }, [caseId]),
  );
  return (
    <>
      <p className="soft">{caseFile.closeHint}</p>
      <div>
        <Button onPress={() => setAsking(true)}>{caseFile.close}</Button>
      </div>
      <Dialog title={caseFile.closeNow} role="alertdialog" isOpen={isAsking} onClose={() => setAsking(false)}>
        <p>{caseFile.closeSure}</p>
        {close.error !== null && <Notice look="wrong">{sayError(close.error, lang)}</Notice>}
        <div className="row">
          <Button onPress={close.run} isDisabled={close.isRunning}>
            {caseFile.closeNow}
          </Button>
          <Button look="quiet" onPress={() => setAsking(false)}>
            {ui.cancel}
          </Button>
        </div>
      </Dialog>
    </>
  );
}
