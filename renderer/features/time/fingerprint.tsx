import type { ReactNode } from 'react';
import { useTexts } from '../../texts/use-texts.ts';

/** A SHA-256 in groups of four that an eye can follow from paper to screen. */
export function Fingerprint({ value }: { readonly value: string }): ReactNode {
  const { time } = useTexts();
  return (
    <span className="small">
      {time.fingerprint} <span className="mono">{value.match(/.{1,4}/g)?.join(' ')}</span>
    </span>
  );
}
