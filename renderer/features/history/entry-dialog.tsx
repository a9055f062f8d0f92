import type { ReactNode } from 'react';
import { useAsked } from '../../ipc/queries.ts';
import { sayHere } from '../../texts/say-values.ts';
import { useLang, useTexts } from '../../texts/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { CopyLine } from '../../ui/copy-line.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { sayError } from '../../ui/errors.ts';
import { Notice } from '../../ui/notice.tsx';

interface EntryDialogProps {
  readonly seq: number;
  readonly onClose: () => void;
}

/** One entry as it was hashed, for whoever checks it by other means. */
export function EntryDialog({ seq, onClose }: EntryDialogProps): ReactNode {
  const { history, ui } = useTexts();
  const lang = useLang();
  const { data, error } = useAsked('history.entry', { seq });
  return (
    <Dialog title={history.entry(seq)} isOpen isWide onClose={onClose}>
      {error !== null && <Notice look="wrong">{sayError(error, lang)}</Notice>}
      {data !== undefined && data.seq === seq && (
        <div className="stack">
          <p>{history.position(seq + 1, data.size)}</p>
          <p>
            {data.checkpoint === null
              ? history.noCheckpoint
              : history.checkpoint(data.checkpoint.size, sayHere(data.checkpoint.at, lang))}
          </p>
          <CopyLine label={history.leaf} value={data.leaf} />
          <CopyLine label={history.previous} value={data.previous} />
          <h3>{history.records(data.recordsTotal)}</h3>
          {data.records.length > 0 && (
            <ul className="plain-list small">
              {data.records.map(({ id, kind, isDestroyed }) => (
                <li key={id}>
                  <code>{kind}</code> <code>{id}</code> {isDestroyed && history.destroyed}
                </li>
              ))}
            </ul>
          )}
          <h3>{history.text}</h3>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls */}
          <section className="entry-text" tabIndex={0} aria-label={history.text}>
            <pre>{readable(data.text)}</pre>
          </section>
        </div>
      )}
      <div>
        <Button onPress={onClose}>{ui.close}</Button>
      </div>
    </Dialog>
  );
}

/** Indented for the eye; the hash is over the text in one line without spaces. */
function readable(text: string): string {
  return JSON.stringify(JSON.parse(text), null, 2);
}
