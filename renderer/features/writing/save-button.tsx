import { type ReactNode, useCallback, useState } from 'react';
import { call } from '../../ipc/client.ts';
import { useLang, useTexts } from '../../texts/use-texts.ts';
import { Button, type ButtonProps } from '../../ui/button.tsx';
import { sayError } from '../../ui/errors.ts';
import { Notice } from '../../ui/notice.tsx';
import { useAction } from '../../ui/use-action.ts';
import { folderOf, type TargetWarning, TargetWarnings } from './target-warnings.tsx';

export interface SaveButtonProps {
  readonly children: ReactNode;
  readonly look?: ButtonProps['look'];
  /** A name for readers of the screen where several stand in one list. */
  readonly label?: string;
  /** The file name proposed. */
  readonly suggested: string;
  readonly write: (path: string) => Promise<unknown>;
  readonly onWritten?: () => void;
}

/** Writes one file to a place that the person chooses; a place that is copied elsewhere is asked about once more. */
export function SaveButton({
  children,
  look = 'plain',
  label,
  suggested,
  write,
  onWritten,
}: SaveButtonProps): ReactNode {
  const { writing } = useTexts();
  const lang = useLang();
  const [doubtful, setDoubtful] = useState<{ path: string; warnings: readonly TargetWarning[] } | null>(null);
  const [written, setWritten] = useState<string | null>(null);
  const finish = useAction(
    useCallback(
      async (path: string) => {
        await write(path);
        setDoubtful(null);
        setWritten(path);
        onWritten?.();
      },
      [write, onWritten],
    ),
  );
  const { run } = finish;
  const choose = useAction(
    useCallback(async () => {
      const chosen = await call('dialog.saveAs', { suggested });
      if (chosen === null) return;
      const { warnings } = await call('vault.inspectPlace', { path: folderOf(chosen.path) });
      setWritten(null);
      setDoubtful(warnings.length > 0 ? { path: chosen.path, warnings } : null);
      if (warnings.length === 0) run(chosen.path);
    }, [suggested, run]),
  );
  const error = finish.error ?? choose.error;
  return (
    <div className="stack tight">
      <div>
        <Button
          look={look}
          onPress={choose.run}
          isDisabled={finish.isRunning}
          {...(label === undefined ? {} : { label })}
        >
          {children}
        </Button>
      </div>
      {doubtful !== null && (
        <>
          <TargetWarnings warnings={doubtful.warnings} />
          <div>
            <Button onPress={() => run(doubtful.path)}>{writing.anyway}</Button>
          </div>
        </>
      )}
      {error !== null && <Notice look="wrong">{sayError(error, lang)}</Notice>}
      {written !== null && <Written path={written} />}
    </div>
  );
}

/** Where something was written, and the way to it. */
export function Written({ path }: { readonly path: string }): ReactNode {
  const { writing } = useTexts();
  return (
    <Notice look="good">
      <span>
        {writing.written} <bdi className="place-path">{path}</bdi>
      </span>
      <div>
        <Button onPress={() => void call('app.showFolder', { path })}>{writing.show}</Button>
      </div>
    </Notice>
  );
}
