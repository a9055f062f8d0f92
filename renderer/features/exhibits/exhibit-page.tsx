import { type ReactNode, useCallback, useEffect, useState } from 'react';
import type { ExhibitFields } from '../../../shared/ipc/calls/exhibit.ts';
import type { OutputOf } from '../../../shared/ipc/contract.ts';
import { useWork } from '../../app/work-context.ts';
import { call } from '../../ipc/client.ts';
import { useAsked } from '../../ipc/queries.ts';
import { useLang, useTexts } from '../../texts/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { sayError } from '../../ui/errors.ts';
import { Notice } from '../../ui/notice.tsx';
import { useAction } from '../../ui/use-action.ts';
import { Checks } from './checks.tsx';
import { Disclose } from './disclose.tsx';
import { ExhibitFieldsForm } from './fields-form.tsx';
import { FilingDialog } from './filing-dialog.tsx';
import { filesOf } from './isolate-part.ts';
import { keepEdits, keptEdits } from './kept-edits.ts';
import { LookCheck } from './look-check.tsx';
import { PagesOf } from './pages-of.tsx';
import { PartsForm } from './parts-form.tsx';
import { RecordingForm } from './recording-form.tsx';

export type Read = OutputOf<'exhibit.read'>;

export function ExhibitPage({ exhibitId }: { readonly exhibitId: string }): ReactNode {
  const { exhibits } = useTexts();
  const lang = useLang();
  const { go } = useWork();
  const { data, error } = useAsked('exhibit.read', { exhibitId });
  return (
    <div className="stack">
      <div>
        <Button look="quiet" onPress={() => go('exhibits')}>
          ‹ {exhibits.back}
        </Button>
      </div>
      {error !== null && <Notice look="wrong">{sayError(error, lang)}</Notice>}
      {data !== undefined && error === null && <Opened read={data} />}
    </div>
  );
}

function Opened({ read }: { readonly read: Read }): ReactNode {
  const { exhibits } = useTexts();
  const { exhibitId, status, filed } = read.exhibit;
  const [edits, setEdits] = useState(() => keptEdits(exhibitId));
  const [isFiling, setFiling] = useState(false);
  const isFrozen = status !== 'draft';
  const shown = { ...fieldsOf(read), ...(isFrozen ? {} : edits) };
  useEffect(() => keepEdits(exhibitId, edits), [exhibitId, edits]);
  const change = (part: Partial<ExhibitFields>): void => setEdits((now) => ({ ...now, ...part }));
  const form = { read, shown, change, isFrozen };
  return (
    <>
      <div className="row between">
        <h1>
          {read.mark} <bdi>{read.exhibit.title}</bdi>
        </h1>
        {filed !== null && <span className="tag">{exhibits.filedOn(filed.on, filed.receipt)}</span>}
      </div>
      {isFrozen && <Notice>{exhibits.frozen}</Notice>}
      <div className="exhibit-columns">
        <div className="stack">
          <ExhibitFieldsForm {...form} />
          <RecordingForm {...form} />
          <PartsForm {...form} />
          <Disclose {...form} />
          {!isFrozen && (
            <SaveBar
              exhibitId={exhibitId}
              fields={edits === null ? null : shown}
              // What was typed while it was being saved stays, to be saved next.
              onSaved={() => setEdits((now) => (now === edits ? null : now))}
              onUndo={() => setEdits(null)}
            />
          )}
        </div>
        <div className="stack">
          <Checks read={read} shown={shown} />
          <LookCheck read={read} isFrozen={isFrozen} />
          <PagesOf exhibitId={exhibitId} files={filesOf(read.parts)} />
          {!isFrozen && (
            <div>
              <Button onPress={() => setFiling(true)} isDisabled={edits !== null}>
                {exhibits.record}
              </Button>
            </div>
          )}
        </div>
      </div>
      {isFiling && (
        <FilingDialog
          exhibitIds={[exhibitId]}
          onClose={() => setFiling(false)}
          onFiled={() => setEdits(null)}
        />
      )}
    </>
  );
}

interface SaveBarProps {
  readonly exhibitId: string;
  /** What is to be saved; null where nothing was changed. */
  readonly fields: ExhibitFields | null;
  readonly onSaved: () => void;
  readonly onUndo: () => void;
}

function SaveBar({ exhibitId, fields, onSaved, onUndo }: SaveBarProps): ReactNode {
  const { exhibits } = useTexts();
  const lang = useLang();
  const save = useAction(
    useCallback(async () => {
      if (fields === null) return;
      await call('exhibit.save', { exhibitId, fields });
      onSaved();
    }, [exhibitId, fields, onSaved]),
  );
  return (
    <div className="save-bar stack">
      {save.error !== null && <Notice look="wrong">{sayError(save.error, lang)}</Notice>}
      <div className="row">
        <Button
          look="main"
          onPress={() => save.run()}
          isDisabled={fields === null || fields.title.trim() === '' || save.isRunning}
        >
          {exhibits.save}
        </Button>
        {fields !== null && (
          <Button look="quiet" onPress={onUndo}>
            {exhibits.undo}
          </Button>
        )}
        <span className="soft small" role="status">
          {fields === null ? exhibits.saved : exhibits.unsaved}
        </span>
      </div>
    </div>
  );
}

function fieldsOf({ exhibit, mark }: Read): ExhibitFields {
  const { title, author, dateMade, fact, remarks, copyKind, disclose, recording, parts } = exhibit;
  return { mark, title, author, dateMade, fact, remarks, copyKind, disclose, recording, parts };
}
