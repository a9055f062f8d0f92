import type { ReactNode } from 'react';
import { useWork } from '../../app/work-context.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/fields.tsx';
import { Notice } from '../../ui/notice.tsx';

/** Where a withdrawn consent stops it: a new consent, or the law that compels it. */
export function BasisField({
  basis,
  onChange,
}: {
  readonly basis: string;
  readonly onChange: (basis: string) => void;
}): ReactNode {
  const { exporting } = useTexts();
  const { go } = useWork();
  return (
    <Notice look="advice">
      <span>{exporting.consentStops}</span>
      <div>
        <Button onPress={() => go('parties')}>{exporting.toConsent}</Button>
      </div>
      <TextField label={exporting.basis} hint={exporting.basisHint} value={basis} onChange={onChange} />
    </Notice>
  );
}
