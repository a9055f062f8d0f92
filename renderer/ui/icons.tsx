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
export const ScreenIcon = (): ReactNode => <Icon path="M3 5h18v11H3zM9 20h6M12 16v4" />;
export const PlusIcon = (): ReactNode => <Icon path="M12 5v14M5 12h14" />;
