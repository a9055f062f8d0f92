import { memo, type ReactNode } from 'react';
import type { Span } from '../../shared/search/query.ts';
import { useTexts } from '../texts/use-texts.ts';
import { toPieces } from './unseen-characters.ts';

export interface ShownTextProps {
  readonly text: string;
  /** Line ends are shown too. */
  readonly lineEnds?: boolean;
  /** Spaces at either end are shown too: in a name they make another name. */
  readonly edges?: boolean;
  /** Parts to mark, in order and without overlap. */
  readonly marks?: readonly Span[];
}

/**
 * Imported text. Characters that turn its direction or cannot be seen stand as their numbers and never act; the rest is
 * isolated, so that it cannot turn what stands beside it.
 */
export const ShownText = memo(function ShownText(props: ShownTextProps) {
  const { text, lineEnds = false, edges = false, marks = [] } = props;
  return (
    <bdi className="imported">
      {cutAt(edges ? withEdges(text) : text, marks).map(({ part, isMarked, start }) =>
        isMarked ? (
          <mark key={start}>
            <ShownPieces text={part} lineEnds={lineEnds} />
          </mark>
        ) : (
          <ShownPieces key={start} text={part} lineEnds={lineEnds} />
        ),
      )}
    </bdi>
  );
});

/** The same for text that is isolated by what it stands in. */
export function ShownPieces({
  text,
  lineEnds = false,
}: Pick<ShownTextProps, 'text' | 'lineEnds'>): ReactNode {
  const { unseen } = useTexts();
  const keyed = toPieces(text, { lineEnds }).map((piece, place) => ({ piece, key: `${place}` }));
  return keyed.map(({ piece, key }) =>
    typeof piece === 'string' ? (
      piece
    ) : (
      <span key={key} className="unseen" data-kind={piece.name} title={unseen[piece.name]}>
        {piece.code}
      </span>
    ),
  );
}

/** As the sign for a space, which stands for itself in no name. */
function withEdges(text: string): string {
  return text.replace(/^\s+|\s+$/gu, (spaces) => '␣'.repeat(spaces.length));
}

interface Part {
  readonly part: string;
  readonly isMarked: boolean;
  readonly start: number;
}

function cutAt(text: string, marks: readonly Span[]): Part[] {
  const parts: Part[] = [];
  let from = 0;
  for (const { start, end } of marks) {
    if (start > from) parts.push({ part: text.slice(from, start), isMarked: false, start: from });
    parts.push({ part: text.slice(start, end), isMarked: true, start });
    from = end;
  }
  if (from < text.length || parts.length === 0)
    parts.push({ part: text.slice(from), isMarked: false, start: from });
  return parts;
}
