import type { ReactNode } from 'react';
import type { ItemKind } from '../../../shared/ipc/calls/item.ts';
import { LockIcon, PaperIcon, PictureIcon, SoundIcon, TalkIcon } from '../../ui/icons.tsx';

const ICONS: Record<ItemKind, () => ReactNode> = {
  picture: PictureIcon,
  pdf: PaperIcon,
  media: SoundIcon,
  chat: TalkIcon,
  text: PaperIcon,
  other: PaperIcon,
};

/** Stands where there is no picture to show, or none may be shown. */
export function KindIcon({ kind }: { readonly kind: ItemKind | 'isolated' }): ReactNode {
  const Shown = kind === 'isolated' ? LockIcon : ICONS[kind];
  return (
    <span className="kind-icon">
      <Shown />
    </span>
  );
}
