import { type ReactNode, useState } from 'react';
import { ShortcutList } from '../../app/shortcut-list.tsx';
import { useWork } from '../../app/work-context.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { HelpView } from './help-view.tsx';

/** The manual, without a network. Other screens lead to one of its pages by its name. */
export function Help(): ReactNode {
  const { help, shortcuts } = useTexts();
  const { where, go } = useWork();
  const [isKeys, setKeys] = useState(false);
  return (
    <div className="stack">
      <div className="row between">
        <h1>{help.title}</h1>
        <Button onPress={() => setKeys(true)}>{shortcuts.show}</Button>
      </div>
      <HelpView topic={where.topic ?? 'first-steps'} onTopic={(topic) => go('help', { topic })} />
      <ShortcutList isOpen={isKeys} onClose={() => setKeys(false)} />
    </div>
  );
}
