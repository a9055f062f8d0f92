import { Fragment, type ReactNode, useMemo } from 'react';
import { toVisiblePieces } from '../../shared/text/visible.ts';

/** Text of others as it is, with what cannot be seen shown by name. */
export function VisibleText({ text }: { readonly text: string }): ReactNode {
  const pieces = useMemo(() => toVisiblePieces(text), [text]);
  return pieces.map((piece, at) =>
    'text' in piece ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a text never move
      <Fragment key={at}>{piece.text}</Fragment>
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a text never move
      <span key={at} className="unseen" title={piece.codePoint}>
        {piece.label}
      </span>
    ),
  );
}
