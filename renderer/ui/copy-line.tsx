import { type ReactNode, useCallback, useState } from 'react';
import { call } from '../ipc/client.ts';
import { useLang, useTexts } from '../texts/use-texts.ts';
import { Button } from './button.tsx';
import { sayError } from './errors.ts';
import { CopyIcon } from './icons.tsx';
import { useAction } from './use-action.ts';

export interface CopyLineProps {
  readonly label: string;
  /** A hash or an id; nothing else is let onto the clipboard. */
  readonly value: string;
}

/** A value to compare with another, and the way to copy it whole. */
export function CopyLine({ label, value }: CopyLineProps): ReactNode {
  const { ui } = useTexts();
  const lang = useLang();
  const [isCopied, setCopied] = useState(false);
  const { run, error } = useAction(
    useCallback(async () => {
      await call('clipboard.copy', { text: value });
      setCopied(true);
    }, [value]),
  );
  return (
    <div className="copy-line">
      <span className="label">{label}</span>
      <code className="mono">{value}</code>
      <Button label={ui.copyOf(label)} onPress={run}>
        <CopyIcon /> {ui.copy}
      </Button>
      <span className="small" role="status">
        {error !== null ? sayError(error, lang) : isCopied ? ui.copied : ''}
      </span>
    </div>
  );
}
