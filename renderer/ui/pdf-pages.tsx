import './pdf-pages.css';
import { type ReactNode, useState } from 'react';
import { useTexts } from '../texts/use-texts.ts';

export interface PdfPagesProps {
  /** Address of the document; with `/N` behind it, of a picture of page N (0 is the first). */
  readonly src: string;
  readonly label: string;
  readonly pages: number;
  readonly isBlurred?: boolean;
}

/**
 * The pages of a PDF, one under the other, each fetched when it comes near. They are pictures that the isolated decoder drew:
 * the window itself reads no PDF, so that nothing in one can act in it.
 */
export function PdfPages({ src, label, pages, isBlurred = false }: PdfPagesProps): ReactNode {
  return (
    <PdfFrame label={label} isBlurred={isBlurred}>
      {numbers(pages).map((page) => (
        <PdfPage key={`${src}/${page}`} src={src} label={label} page={page} pages={pages} />
      ))}
    </PdfFrame>
  );
}

export interface PdfFrameProps extends Pick<PdfPagesProps, 'label' | 'isBlurred'> {
  readonly children: ReactNode;
}

/** Where pages lie, scrolled by keys as well. */
export function PdfFrame({ label, isBlurred = false, children }: PdfFrameProps): ReactNode {
  return (
    <section
      className="pdf-pages"
      data-blurred={isBlurred}
      aria-label={label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is scrolled by keys, too
      tabIndex={0}
    >
      {children}
    </section>
  );
}

export interface PdfPageProps extends Omit<PdfPagesProps, 'isBlurred'> {
  readonly page: number;
}

/** One page, with its number and how many there are. */
export function PdfPage({ src, label, page, pages }: PdfPageProps): ReactNode {
  const { ui } = useTexts();
  const [isMissing, setMissing] = useState(false);
  const number = ui.pageOf(page + 1, pages);
  return (
    <figure className="pdf-page">
      {isMissing ? (
        <p className="pdf-missing">{ui.pageMissing}</p>
      ) : (
        <img
          src={`${src}/${page}`}
          alt={`${label}, ${number}`}
          loading="lazy"
          draggable={false}
          onError={() => setMissing(true)}
        />
      )}
      <figcaption className="soft small">{number}</figcaption>
    </figure>
  );
}

function numbers(count: number): number[] {
  return [...Array(count).keys()];
}
