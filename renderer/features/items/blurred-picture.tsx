import { type KeyboardEvent, type ReactNode, useState } from 'react';
import { useTexts } from '../../texts/use-texts.ts';

/** Seen only while somebody holds Space or the mouse button on it: nothing graphic appears unasked, or stays. */
export function BlurredPicture({ src }: { readonly src: string }): ReactNode {
  const { items } = useTexts();
  const [isClear, setClear] = useState(false);
  const isSpace = (event: KeyboardEvent): boolean => event.key === ' ';
  return (
    <button
      type="button"
      className="picture"
      data-clear={isClear}
      title={items.reveal}
      aria-label={items.blurred}
      onPointerDown={() => setClear(true)}
      onPointerUp={() => setClear(false)}
      onPointerLeave={() => setClear(false)}
      onBlur={() => setClear(false)}
      onKeyDown={(event) => {
        if (!isSpace(event)) return;
        event.preventDefault();
        setClear(true);
      }}
      onKeyUp={(event) => isSpace(event) && setClear(false)}
    >
      <img src={src} alt="" draggable={false} />
    </button>
  );
}
