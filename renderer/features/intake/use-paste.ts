import { useEffect } from 'react';
import { isAsked } from '../../app/use-shortcuts.ts';
import { type Pasted, putArrivals } from './arrivals.ts';

/** Pictures that programs put on the clipboard. Others come as files, or not at all. */
const PICTURE = /^image\/(png|jpeg|webp|gif|bmp)$/;

/** What is pasted outside of a field is offered to be taken in: files, a picture, or text as UTF-8. */
export function usePaste(onFiles: (paths: readonly string[]) => void, onPasted: () => void): void {
  useEffect(() => {
    const paste = (event: ClipboardEvent): void => {
      if (isField(event.target) || isAsked() || event.clipboardData === null) return;
      void take(event.clipboardData, onFiles).then((taken) => taken && onPasted());
    };
    window.addEventListener('paste', paste);
    return () => window.removeEventListener('paste', paste);
  }, [onFiles, onPasted]);
}

function isField(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input, textarea, select, [contenteditable]') !== null;
}

/** False where the clipboard held nothing that can be taken in. */
async function take(data: DataTransfer, onFiles: (paths: readonly string[]) => void): Promise<boolean> {
  const files = [...data.files];
  // Read before anything is awaited: the browser empties the data after the event.
  const text = data.getData('text/plain');
  const paths = files.map((file) => window.jikim.pathOf(file)).filter((path) => path !== '');
  if (paths.length > 0) onFiles(paths);
  else {
    const pasted = await toPasted(files, text);
    if (pasted === null && files.length === 0) return false;
    putArrivals(pasted === null ? { isPlaceless: true } : { pasted });
  }
  return true;
}

async function toPasted(files: readonly File[], text: string): Promise<Pasted | null> {
  const picture = files.find(({ type }) => PICTURE.test(type));
  if (picture !== undefined) {
    const bytes = new Uint8Array(await picture.arrayBuffer());
    return { kind: 'picture', name: nameOf(picture.type.slice('image/'.length)), bytes };
  }
  return text === '' ? null : { kind: 'text', name: nameOf('txt'), bytes: new TextEncoder().encode(text) };
}

/** A name without words of any language, from the time by this computer's clock. */
function nameOf(extension: string): string {
  const [day, time] = new Date(Date.now() - new Date().getTimezoneOffset() * 60_000).toISOString().split('T');
  return `paste-${day}-${time!.slice(0, 8).replaceAll(':', '')}.${extension}`;
}
