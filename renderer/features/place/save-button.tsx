import { type ReactNode, useCallback, useState } from 'react';
import { call } from '../../ipc/client.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { SaveTo, type SaveToProps } from './save-to.tsx';

export interface SaveButtonProps extends Pick<SaveToProps, 'label' | 'suggested'> {
  readonly write: (path: string) => Promise<unknown>;
  readonly onWritten?: () => void;
}

/** Writes one file to a place that the person chooses, and leads to it. */
export function SaveButton({ write, onWritten, ...asked }: SaveButtonProps): ReactNode {
  const [written, setWritten] = useState<string | null>(null);
  const save = useCallback(
    async (path: string) => {
      setWritten(null);
      await write(path);
      setWritten(path);
      onWritten?.();
    },
    [write, onWritten],
  );
  return (
    <div className="stack-tight">
      <div className="row">
        <SaveTo {...asked} onChosen={save} />
      </div>
      {written !== null && <Written path={written} />}
    </div>
  );
}

/** Where something was written, and the way to it. */
export function Written({ path }: { readonly path: string }): ReactNode {
  const { place } = useTexts();
  return (
    <Notice look="good">
      <span>
        {place.written} <bdi className="place-path">{path}</bdi>
      </span>
      <div>
        <Button onPress={() => void call('app.showFolder', { path })}>{place.show}</Button>
      </div>
    </Notice>
  );
}
