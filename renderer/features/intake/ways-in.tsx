import { type ReactNode, useState } from 'react';
import { useWork } from '../../app/work-context.ts';
import { call } from '../../ipc/client.ts';
import { useLang, useTexts } from '../../texts/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { sayError } from '../../ui/errors.ts';
import { FolderIcon, PlusIcon, ScreenIcon } from '../../ui/icons.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useAction } from '../../ui/use-action.ts';
import { ScreenCapture } from './screen-capture.tsx';
import type { SummaryOf } from './summary.tsx';

export interface WaysInProps {
  readonly isBusy: boolean;
  readonly onDone: (result: SummaryOf) => void;
}

/** Every way in beside dropping: chosen files, a folder, the clipboard, the screen. */
export function WaysIn({ isBusy, onDone }: WaysInProps): ReactNode {
  const { intake } = useTexts();
  const lang = useLang();
  const { setPaths } = useWork();
  const [isCapturing, setCapturing] = useState(false);
  const choose = useAction(async (what: 'files' | 'folder') => {
    const chosen =
      what === 'files'
        ? (await call('dialog.openFiles', { purpose: 'intake' }))?.paths
        : await call('dialog.openFolder', { purpose: 'intake' }).then((found) => found && [found.path]);
    if (chosen) setPaths(chosen);
  });
  return (
    <>
      <div className="row">
        <Button look="main" onPress={() => choose.run('files')} isDisabled={isBusy}>
          <PlusIcon /> {intake.chooseFiles}
        </Button>
        <Button onPress={() => choose.run('folder')} isDisabled={isBusy}>
          <FolderIcon /> {intake.chooseFolder}
        </Button>
        <Button onPress={() => setCapturing(true)} isDisabled={isBusy}>
          <ScreenIcon /> {intake.capture}
        </Button>
      </div>
      <p className="soft small">{intake.pasteHint}</p>
      {choose.error !== null && <Notice look="wrong">{sayError(choose.error, lang)}</Notice>}
      {isCapturing && <ScreenCapture onClose={() => setCapturing(false)} onDone={onDone} />}
    </>
  );
}
