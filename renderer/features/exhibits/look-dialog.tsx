import { type FormEvent, type ReactNode, useCallback, useState } from 'react';
import { call } from '../../ipc/client.ts';
import { useLang, useTexts } from '../../texts/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { sayError } from '../../ui/errors.ts';
import { TextField } from '../../ui/fields.tsx';
import { Notice } from '../../ui/notice.tsx';
import { PdfFrame, PdfPage } from '../../ui/pdf-pages.tsx';
import { useAction } from '../../ui/use-action.ts';
import { Isolable, IsolateAsking, type IsolateQuestion } from '../isolated/isolate-asking.tsx';
import { IsolateButton } from '../isolated/isolate-button.tsx';
import type { Named } from '../isolated/isolate-dialog.tsx';
import { questionAbout } from './isolate-part.ts';
import { useClear } from './pages-of.tsx';

export interface LookedPage {
  readonly src: string;
  readonly label: string;
  readonly page: number;
  readonly pages: number;
}

export interface LookDialogProps {
  readonly exhibitId: string;
  /** Pages that only a person can judge; none for a film. */
  readonly pages: readonly LookedPage[];
  /** What the exhibit shows, by name. */
  readonly files: readonly Named[];
  readonly onClose: () => void;
}

/** Page by page, each answered by itself; the name of who looked comes last, when there is something to put it under. */
export function LookDialog({ exhibitId, pages, files, onClose }: LookDialogProps): ReactNode {
  const { exhibits, ui } = useTexts();
  const [at, setAt] = useState(0);
  const [isFound, setFound] = useState(false);
  const page = pages[at];
  const question = questionAbout(files, onClose);
  return (
    <Dialog title={exhibits.lookTitle} isOpen onClose={onClose} isWide isForm>
      <IsolateAsking>
        {isFound ? (
          <>
            <Notice look="advice">{exhibits.lookFoundAdvice}</Notice>
            <div className="row">
              <Button look="main" onPress={onClose}>
                {ui.back}
              </Button>
              <IsolateButton question={question} />
            </div>
          </>
        ) : page !== undefined ? (
          <OnePage
            key={at}
            page={page}
            question={question}
            at={at}
            total={pages.length}
            onClear={() => setAt(at + 1)}
            onFound={() => setFound(true)}
            onBefore={at === 0 ? null : () => setAt(at - 1)}
          />
        ) : (
          <WhoLooked exhibitId={exhibitId} isFilm={pages.length === 0} onClose={onClose} />
        )}
      </IsolateAsking>
    </Dialog>
  );
}

interface OnePageProps {
  readonly page: LookedPage;
  readonly question: IsolateQuestion;
  readonly at: number;
  readonly total: number;
  readonly onClear: () => void;
  readonly onFound: () => void;
  readonly onBefore: (() => void) | null;
}

function OnePage({ page, question, at, total, onClear, onFound, onBefore }: OnePageProps): ReactNode {
  const { exhibits } = useTexts();
  const [isClear, setClear] = useClear();
  const [wasClear, setWasClear] = useState(false);
  const show = (): void => {
    setWasClear(true);
    setClear(!isClear);
  };
  return (
    <div className="look">
      <Isolable question={question}>
        <PdfFrame label={page.label} isBlurred={!isClear}>
          <PdfPage {...page} />
        </PdfFrame>
      </Isolable>
      <div className="stack">
        <p role="status">{exhibits.lookAt(at + 1, total)}</p>
        <div>
          <Button look={wasClear ? 'plain' : 'main'} onPress={show}>
            {isClear ? exhibits.hidePictures : exhibits.showPictures}
          </Button>
        </div>
        <p>
          <strong>{exhibits.lookQuestion}</strong>
        </p>
        <div className="row">
          <Button look={wasClear ? 'main' : 'plain'} onPress={onClear} isDisabled={!wasClear}>
            {exhibits.lookClear}
          </Button>
          <Button onPress={onFound}>{exhibits.lookFound}</Button>
          <IsolateButton question={question} />
          {onBefore !== null && (
            <Button look="quiet" onPress={onBefore}>
              {exhibits.lookBefore}
            </Button>
          )}
        </div>
      </div>
    </div>
  );
}

interface WhoLookedProps {
  readonly exhibitId: string;
  readonly isFilm: boolean;
  readonly onClose: () => void;
}

function WhoLooked({ exhibitId, isFilm, onClose }: WhoLookedProps): ReactNode {
  const { exhibits, ui } = useTexts();
  const lang = useLang();
  const [name, setName] = useState('');
  const clear = useAction(
    useCallback(async () => {
      await call('exhibit.clear', { exhibitId, personName: name.trim() });
      onClose();
    }, [exhibitId, name, onClose]),
  );
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (name.trim() !== '' && !clear.isRunning) clear.run();
  };
  return (
    <form className="stack" onSubmit={submit}>
      {isFilm && <Notice look="advice">{exhibits.lookFilm}</Notice>}
      <TextField
        autoFocus
        label={exhibits.lookWho}
        hint={exhibits.lookWhoHint}
        value={name}
        onChange={setName}
      />
      {clear.error !== null && <Notice look="wrong">{sayError(clear.error, lang)}</Notice>}
      <div className="row">
        <Button type="submit" look="main" isDisabled={name.trim() === '' || clear.isRunning}>
          {exhibits.lookDone}
        </Button>
        <Button look="quiet" onPress={onClose}>
          {ui.cancel}
        </Button>
      </div>
    </form>
  );
}
