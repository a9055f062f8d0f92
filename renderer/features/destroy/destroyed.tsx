import { type ReactNode, useCallback, useEffect, useState } from 'react';
import type { DestroyedResult } from '../../../shared/ipc/calls/destroy.ts';
import { call } from '../../ipc/client.ts';
import { useJob } from '../../ipc/use-job.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Notice } from '../../ui/notice.tsx';
import { SaveButton, Written } from '../place/save-button.tsx';
import { CopiesOutside } from './copies-outside.tsx';

/**
 * What came of a destruction, over whatever is on the screen by then: the case it was of may be gone.
 * @param onCaseGone told of a case that does not exist any more
 */
export function DestroyedDialog({
  onCaseGone,
}: {
  readonly onCaseGone: (caseId: string) => void;
}): ReactNode {
  const { destroy } = useTexts();
  const { input, result, forget } = useJob('destroy.run');
  const gone = result?.isCase === true ? input?.ids[0] : undefined;
  useEffect(() => {
    if (gone !== undefined) onCaseGone(gone);
  }, [gone, onCaseGone]);
  if (result === null) return null;
  return (
    <Dialog title={destroy.done} isOpen isForm isWide onClose={forget}>
      <Came result={result} />
      <CopiesOutside copies={result.copies} />
      <Certificate result={result} />
      <div className="row">
        <Button look="main" onPress={forget}>
          {destroy.close}
        </Button>
      </div>
    </Dialog>
  );
}

function Came({ result }: { readonly result: DestroyedResult }): ReactNode {
  const { destroy } = useTexts();
  const { items, isCase, remnants, notBegun } = result;
  return (
    <>
      <Notice look="good">
        <span>{isCase ? destroy.doneCase(items) : destroy.doneItems(items)}</span>
        {remnants === 0 && <span>{destroy.clean}</span>}
      </Notice>
      {remnants > 0 && <Notice look="wrong">{destroy.remnants(remnants)}</Notice>}
      {notBegun > 0 && <Notice look="advice">{destroy.notBegun(notBegun)}</Notice>}
    </>
  );
}

function Certificate({ result }: { readonly result: DestroyedResult }): ReactNode {
  const { destroy } = useTexts();
  const [isWritten, setWritten] = useState(result.certificate !== null);
  const write = useCallback((path: string) => call('destroy.writeCertificate', { path }), []);
  return (
    <section className="stack-tight">
      <h3>{destroy.certificate}</h3>
      <p className={isWritten ? '' : 'soft'}>{isWritten ? destroy.written : destroy.notWritten}</p>
      {result.certificate !== null && <Written path={result.certificate} />}
      <SaveButton
        label={destroy.writeCertificate}
        suggested={destroy.certificateFile}
        write={write}
        onWritten={() => setWritten(true)}
      />
    </section>
  );
}
