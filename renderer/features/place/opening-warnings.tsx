import { type ReactNode, useState } from 'react';
import { useLang, useTexts } from '../../texts/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { sayWarning, type WireWarning } from './place-warnings.tsx';

/** What the opening found and a person should know; each stays until it was read. */
export function OpeningWarnings({ warnings }: { readonly warnings: readonly WireWarning[] }): ReactNode {
  const { overview } = useTexts();
  const lang = useLang();
  const [read, setRead] = useState<readonly WireWarning[]>([]);
  const left = warnings.filter((warning) => !read.includes(warning));
  if (left.length === 0) return null;
  return (
    <div className="stack opening-warnings">
      {left.map((warning) => (
        <Notice key={JSON.stringify(warning)} look="advice">
          <span>{sayWarning(warning, lang)}</span>
          <div>
            <Button look="quiet" onPress={() => setRead([...read, warning])}>
              {overview.hideWarning}
            </Button>
          </div>
        </Notice>
      ))}
    </div>
  );
}
