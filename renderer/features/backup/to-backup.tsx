import type { ReactNode } from 'react';
import { useWork } from '../../app/work-context.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { Button } from '../../ui/button.tsx';

/** To where backups are made, from where they are missed. */
export function ToBackup(): ReactNode {
  const { backup } = useTexts();
  const { go } = useWork();
  return (
    <div>
      <Button onPress={() => go('settings', { tab: 'backup' })}>{backup.go}</Button>
    </div>
  );
}
