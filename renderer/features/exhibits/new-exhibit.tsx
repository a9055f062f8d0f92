import { type ReactNode, useCallback, useState } from 'react';
import type { Choice } from '../../../shared/ipc/calls/exhibit.ts';
import { useWork } from '../../app/work-context.ts';
import { call } from '../../ipc/client.ts';
import { useLang, useTexts } from '../../texts/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { sayError } from '../../ui/errors.ts';
import { Checkbox, TextField } from '../../ui/fields.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useAction } from '../../ui/use-action.ts';
import { ChooseParts, toPart } from './choose-parts.tsx';

export interface NewExhibitProps {
  readonly caseId: string;
  readonly onClose: () => void;
}

/** An exhibit of what is chosen, with the next number; what a court asks besides is filled in afterwards. */
export function NewExhibit({ caseId, onClose }: NewExhibitProps): ReactNode {
  const { exhibits, ui } = useTexts();
  const lang = useLang();
  const { go } = useWork();
  const [chosen, setChosen] = useState<readonly Choice[]>([]);
  const [title, setTitle] = useState<string | null>(null);
  const [isObject, setObject] = useState<boolean | null>(null);
  const first = chosen[0];
  const shownTitle = title ?? (first === undefined ? '' : exhibits.proposals[first.kind]);
  const object = isObject ?? (first !== undefined && chosen.every(({ kind }) => kind === 'recording'));
  const make = useAction(
    useCallback(async () => {
      const parts = chosen.map(toPart);
      const { exhibitId } = await call('exhibit.add', { caseId, title: shownTitle.trim(), parts, object });
      onClose();
      go('exhibits', { exhibitId });
    }, [chosen, caseId, shownTitle, object, onClose, go]),
  );
  return (
    <Dialog title={exhibits.newTitle} isOpen onClose={onClose} isWide isForm>
      <ChooseParts caseId={caseId} chosen={chosen} onChange={setChosen} />
      {first !== undefined && (
        <>
          <TextField label={exhibits.name} value={shownTitle} onChange={setTitle} />
          {chosen.some(({ kind }) => kind === 'recording') && (
            <Checkbox isSelected={object} onChange={setObject}>
              {exhibits.asObject}
            </Checkbox>
          )}
        </>
      )}
      {make.error !== null && <Notice look="wrong">{sayError(make.error, lang)}</Notice>}
      <div className="row">
        <Button
          look="main"
          onPress={() => make.run()}
          isDisabled={first === undefined || shownTitle.trim() === '' || make.isRunning}
        >
          {exhibits.one}
        </Button>
        <Button look="quiet" onPress={onClose}>
          {ui.cancel}
        </Button>
      </div>
    </Dialog>
  );
}
