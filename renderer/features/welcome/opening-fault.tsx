import type { ReactNode } from 'react';
import { JikimError } from '../../../shared/errors/index.ts';
import { useLang, useTexts } from '../../texts/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { sayError } from '../../ui/errors.ts';
import { Notice } from '../../ui/notice.tsx';

/** What is the matter with the vault itself, by the code of the opening; nothing where only the secret is wrong. */
const DAMAGE = {
  VAULT_KEYS_DAMAGED: 'keys',
  VAULT_KEYS_LIMIT: 'keys',
  VAULT_DATABASE_DAMAGED: 'database',
  VAULT_NOT_INTACT: 'log',
  VAULT_NEWER: 'newer',
  VAULT_NOT_FOUND: 'gone',
} as const;

export interface OpeningFaultProps {
  readonly error: unknown;
  readonly onRestore: () => void;
}

/** Why the vault stays closed: what is damaged, what is safe all the same, and what to do. */
export function OpeningFault({ error, onRestore }: OpeningFaultProps): ReactNode {
  const { damage, backup } = useTexts();
  const lang = useLang();
  const kind = error instanceof JikimError ? DAMAGE[error.code as keyof typeof DAMAGE] : undefined;
  if (kind === undefined) return <Notice look="wrong">{sayError(error, lang)}</Notice>;
  const words = damage.kinds[kind];
  return (
    <Notice look="wrong" title={words.what}>
      <span>{words.safe}</span>
      <span>{words.todo}</span>
      {kind !== 'newer' && (
        <div>
          <Button onPress={onRestore}>{backup.open}</Button>
        </div>
      )}
      <details>
        <summary>{damage.exactly}</summary>
        <span>{sayError(error, lang)}</span>
      </details>
    </Notice>
  );
}
