import { type ReactNode, useCallback, useEffect, useRef, useState } from 'react';
import { recordingDoubt, recordingWarning } from '../../../shared/domain/recording.ts';
import type { ItemPage } from '../../../shared/ipc/calls/item-page.ts';
import { useLang, useTexts } from '../../texts/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { sayError } from '../../ui/errors.ts';
import { Notice } from '../../ui/notice.tsx';
import { useAction } from '../../ui/use-action.ts';
import { RecorderQuestion } from './recorder-question.tsx';
import { useOpened } from './use-opened.ts';
import { useReveal } from './use-reveal.ts';

interface MediaViewerProps {
  readonly page: ItemPage;
  readonly kind: 'audio' | 'video';
}

/** Sound and film. Who recorded is asked before anybody listens; a recording of others waits for a lawyer. */
export function MediaViewer({ page, kind }: MediaViewerProps): ReactNode {
  const lang = useLang();
  const { itemPage } = useTexts();
  const { recording } = page;
  const doubt = recording === null ? null : recordingDoubt(recording.answer);
  return (
    <div className="stack viewer">
      {recording?.isBlocked ? (
        <Notice look="advice" title={recordingWarning('not-a-participant', lang)}>
          <span>{itemPage.blocked}</span>
        </Notice>
      ) : (
        <>
          {doubt === 'not-known' && <Notice look="advice">{recordingWarning(doubt, lang)}</Notice>}
          {doubt === 'not-a-participant' && <Notice>{itemPage.decided}</Notice>}
          <Player itemId={page.itemId} kind={kind} />
        </>
      )}
      {recording !== null && <RecorderQuestion itemId={page.itemId} answer={recording.answer} />}
    </div>
  );
}

function Player({ itemId, kind }: Pick<MediaViewerProps, 'kind'> & { readonly itemId: string }): ReactNode {
  const { itemPage } = useTexts();
  const lang = useLang();
  const { opened, open } = useOpened(itemId);
  const [isUnplayable, setUnplayable] = useState(false);
  const opening = useAction(open);
  if (opened === null)
    return (
      <div className="stack">
        {opening.error !== null && <Notice look="wrong">{sayError(opening.error, lang)}</Notice>}
        <div>
          <Button look="main" isDisabled={opening.isRunning} onPress={opening.run}>
            {kind === 'audio' ? itemPage.openAudio : itemPage.openVideo}
          </Button>
        </div>
      </div>
    );
  const onError = (): void => setUnplayable(true);
  return (
    <>
      {isUnplayable && <Notice look="advice">{itemPage.unplayable}</Notice>}
      {kind === 'audio' ? (
        // biome-ignore lint/a11y/useMediaCaption: evidence carries no captions, and none may be made up
        <audio controls preload="metadata" src={opened.path} aria-label={itemPage.player} onError={onError} />
      ) : (
        <Film path={opened.path} onError={onError} />
      )}
    </>
  );
}

/** A film is blurred as a picture is, and stops where the window is left. */
function Film({ path, onError }: { readonly path: string; readonly onError: () => void }): ReactNode {
  const { itemPage } = useTexts();
  const { isClear, isKept, toggle } = useReveal();
  const film = useRef<HTMLVideoElement>(null);
  const pause = useCallback(() => film.current?.pause(), []);
  useEffect(() => {
    window.addEventListener('blur', pause);
    return () => window.removeEventListener('blur', pause);
  }, [pause]);
  return (
    <div className="stack">
      <div>
        <Button look={isKept ? 'plain' : 'main'} onPress={toggle}>
          {isKept ? itemPage.blur : itemPage.look}
        </Button>
      </div>
      {/* biome-ignore lint/a11y/useMediaCaption: evidence carries no captions, and none may be made up */}
      <video
        ref={film}
        className="film"
        data-clear={isClear}
        controls
        controlsList="nodownload noremoteplayback"
        disablePictureInPicture
        disableRemotePlayback
        preload="metadata"
        src={path}
        aria-label={itemPage.player}
        onError={onError}
      />
    </div>
  );
}
