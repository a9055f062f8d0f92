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
export const DragIcon = (): ReactNode => (
  <Icon path="M9 5h.01M9 12h.01M9 19h.01M15 5h.01M15 12h.01M15 19h.01" />
);
export const MoreIcon = (): ReactNode => <Icon path="M5 12h.01M12 12h.01M19 12h.01" />;
export const EyeIcon = (): ReactNode => (
  <Icon path="M2.5 12C4 8.5 7.5 6 12 6s8 2.5 9.5 6c-1.5 3.5-5 6-9.5 6s-8-2.5-9.5-6zM12 9.5a2.5 2.5 0 1 1 0 5 2.5 2.5 0 0 1 0-5" />
);
export const PictureIcon = (): ReactNode => <Icon path="M4 5h16v14H4zM4 16l5-5 4 4 3-3 4 4M15 9h.01" />;
export const PaperIcon = (): ReactNode => <Icon path="M6 3h8l4 4v14H6zM14 3v4h4M9 12h6M9 16h6" />;
export const TalkIcon = (): ReactNode => <Icon path="M4 5h16v11H10l-4 4v-4H4zM8 9h8M8 12h5" />;
export const SoundIcon = (): ReactNode => <Icon path="M5 10v4M9 7v10M13 4v16M17 8v8M21 11v2" />;
export const GridIcon = (): ReactNode => <Icon path="M4 4h7v7H4zM13 4h7v7h-7zM4 13h7v7H4zM13 13h7v7h-7z" />;
export const ListIcon = (): ReactNode => <Icon path="M9 6h11M9 12h11M9 18h11M4 6h1M4 12h1M4 18h1" />;
export const MinusIcon = (): ReactNode => <Icon path="M5 12h14" />;
export const BackIcon = (): ReactNode => <Icon path="M19 12H5M11 6l-6 6 6 6" />;
export const PreviousIcon = (): ReactNode => <Icon path="M15 5l-7 7 7 7" />;
export const NextIcon = (): ReactNode => <Icon path="M9 5l7 7-7 7" />;
export const TurnLeftIcon = (): ReactNode => <Icon path="M4 5v5h5M4.6 10A8 8 0 1 1 5 16" />;
export const TurnRightIcon = (): ReactNode => <Icon path="M20 5v5h-5M19.4 10A8 8 0 1 0 19 16" />;
export const CopyIcon = (): ReactNode => <Icon path="M9 9h11v11H9zM5 15H4V4h11v1" />;
