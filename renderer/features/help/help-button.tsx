import { type ReactNode, useState } from 'react';
import { useTexts } from '../../texts/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { HelpView } from './help-view.tsx';
import type { Topic } from './topics.ts';

/** The help before a vault is open: over the page, so that nothing typed there is lost. */
export function HelpButton(): ReactNode {
  const { help, shortcuts } = useTexts();
  const [isOpen, setOpen] = useState(false);
  const [topic, setTopic] = useState<Topic>('first-steps');
  return (
    <>
      <Button look="quiet" onPress={() => setOpen(true)}>
        {help.title}
      </Button>
      <Dialog title={help.title} isOpen={isOpen} onClose={() => setOpen(false)} isWide>
        <HelpView topic={topic} onTopic={setTopic} />
        <div className="row">
          <Button onPress={() => setOpen(false)}>{shortcuts.close}</Button>
        </div>
      </Dialog>
    </>
  );
}
