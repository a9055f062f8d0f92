import './notes.css';
import { type ReactNode, useCallback, useState } from 'react';
import type { OutputOf } from '../../../shared/ipc/contract.ts';
import { useCaseId } from '../../app/work-context.ts';
import { call } from '../../ipc/client.ts';
import { useAsked } from '../../ipc/queries.ts';
import { useJob } from '../../ipc/use-job.ts';
import { useLang, useTexts } from '../../texts/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { sayError } from '../../ui/errors.ts';
import { JobProgress } from '../../ui/job-progress.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useAction } from '../../ui/use-action.ts';

type Waiting = OutputOf<'note.list'>;

/** Notes that were written while the vault was locked: each is taken into the case or thrown away by a person. */
export function WaitingNotes(): ReactNode {
  const { note } = useTexts();
  const job = useJob('note.take');
  const { data } = useAsked('note.list', {});
  if (data === undefined) return null;
  const { notes, total, unreadable } = data;
  return (
    <>
      {job.result !== null && <Notice look="good">{note.taken}</Notice>}
      {unreadable > 0 && <Notice look="advice">{note.unreadable(unreadable)}</Notice>}
      {total > 0 && (
        <section className="card" aria-labelledby="waiting-notes">
          <h2 id="waiting-notes">{note.waiting(total)}</h2>
          <ul className="stack">
            {notes.map((each) => (
              <WaitingNote key={each.noteId} note={each} job={job} />
            ))}
          </ul>
          <JobProgress job={job} />
          {total > notes.length && <p className="soft small">{note.more(total - notes.length)}</p>}
        </section>
      )}
    </>
  );
}

interface WaitingNoteProps {
  readonly note: Waiting['notes'][number];
  readonly job: ReturnType<typeof useJob<'note.take'>>;
}

function WaitingNote({ note: { noteId, at, text, isWhole }, job }: WaitingNoteProps): ReactNode {
  const { note, ui } = useTexts();
  const lang = useLang();
  const caseId = useCaseId();
  const [isAsking, setAsking] = useState(false);
  const discard = useAction(
    useCallback(async () => {
      await call('note.discard', { noteId });
      setAsking(false);
    }, [noteId]),
  );
  return (
    <li className="stack note">
      <span className="soft small">{note.at(new Date(at).toLocaleString(lang))}</span>
      <p className="note-text">
        <bdi>{text}</bdi>
      </p>
      {!isWhole && <span className="soft small">{note.notWhole}</span>}
      <div className="row">
        <Button onPress={() => job.run({ noteId, caseId })} isDisabled={job.isRunning}>
          {note.take}
        </Button>
        <Button look="quiet" onPress={() => setAsking(true)} isDisabled={job.isRunning}>
          {note.discard}
        </Button>
      </div>
      <Dialog title={note.discardTitle} isOpen={isAsking} onClose={() => setAsking(false)} role="alertdialog">
        <p>{note.discardHow}</p>
        {discard.error !== null && <Notice look="wrong">{sayError(discard.error, lang)}</Notice>}
        <div className="row">
          <Button look="main" onPress={() => setAsking(false)}>
            {ui.cancel}
          </Button>
          <Button onPress={discard.run} isDisabled={discard.isRunning}>
            {note.discard}
          </Button>
        </div>
      </Dialog>
    </li>
  );
}
