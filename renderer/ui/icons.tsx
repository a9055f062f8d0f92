import type { ReactNode } from 'react';

/** Strokes of the text's own colour, on a grid of 24; said by the text beside them, so hidden from readers of the screen. */
function Icon({ path }: { readonly path: string }): ReactNode {
  return (
    <svg
      viewBox="0 0 24 24"
      width="1em"
      height="1em"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      aria-hidden="true"
    >
      <path d={path} strokeLinecap="round" strokeLinejoin="round" />
    </svg>
  );
}

export const CheckMark = (): ReactNode => <Icon path="M5 13l4 4L19 7" />;
export const LockIcon = (): ReactNode => <Icon path="M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3" />;
export const HideIcon = (): ReactNode => (
  <Icon path="M3 3l18 18M10 6.2A9.7 9.7 0 0 1 12 6c5 0 8 4 9 6a15 15 0 0 1-2.6 3.4M6.2 7.8A14.6 14.6 0 0 0 3 12c1 2 4 6 9 6 1.5 0 2.9-.4 4-1" />
);
export const FolderIcon = (): ReactNode => <Icon path="M3 6h6l2 2h10v11H3z" />;
export const PlusIcon = (): ReactNode => <Icon path="M12 5v14M5 12h14" />;
export const MinusIcon = (): ReactNode => <Icon path="M5 12h14" />;
export const BackIcon = (): ReactNode => <Icon path="M19 12H5M11 6l-6 6 6 6" />;
export const PreviousIcon = (): ReactNode => <Icon path="M15 5l-7 7 7 7" />;
export const NextIcon = (): ReactNode => <Icon path="M9 5l7 7-7 7" />;
export const TurnLeftIcon = (): ReactNode => <Icon path="M4 5v5h5M4.6 10A8 8 0 1 1 5 16" />;
export const TurnRightIcon = (): ReactNode => <Icon path="M20 5v5h-5M19.4 10A8 8 0 1 0 19 16" />;
export const CopyIcon = (): ReactNode => <Icon path="M9 9h11v11H9zM5 15H4V4h11v1" />;
