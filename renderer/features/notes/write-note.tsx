import { type FormEvent, type ReactNode, useCallback, useState } from 'react';
import { call } from '../../ipc/client.ts';
import { useLang, useTexts } from '../../texts/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { sayError } from '../../ui/errors.ts';
import { Notice } from '../../ui/notice.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { useAction } from '../../ui/use-action.ts';

/** As many as the call takes; no more is typed, so that nothing is cut off. */
const LONGEST = 20_000;

export interface WriteNoteProps {
  /** Where the locked vault lies. */
  readonly vault: string;
  readonly onBack: () => void;
}

/** A note without unlocking: what is typed is sealed and gone from the screen. */
export function WriteNote({ vault, onBack }: WriteNoteProps): ReactNode {
  const { note, ui } = useTexts();
  const lang = useLang();
  const [text, setText] = useState('');
  const [isSealed, setSealed] = useState(false);
  const seal = useAction(
    useCallback(async () => {
      await call('note.write', { path: vault, text });
      setText('');
      setSealed(true);
    }, [vault, text]),
  );
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (text.trim() !== '') seal.run();
  };
  const back = (
    <Button look="quiet" onPress={onBack}>
      {ui.back}
    </Button>
  );
  if (isSealed)
    return (
      <div className="stack">
        <Notice look="good">{note.sealed}</Notice>
        <div className="row">
          <Button onPress={() => setSealed(false)}>{note.another}</Button>
          {back}
        </div>
      </div>
    );
  return (
    <form className="stack" onSubmit={submit}>
      <p>{note.how}</p>
      <TextArea autoFocus label={note.text} value={text} onChange={setText} most={LONGEST} />
      {seal.error !== null && <Notice look="wrong">{sayError(seal.error, lang)}</Notice>}
      <div className="row">
        <Button type="submit" look="main" isDisabled={text.trim() === '' || seal.isRunning}>
          {note.seal}
        </Button>
        {back}
      </div>
    </form>
  );
}
