import { call } from '../ipc/client.ts';

/** UTF-16 units of one part, as many as the call takes; not taken from there, which brings its checks into the page. */
const LONGEST_PART = 50_000;

/** Copies a text of any length, as it is. */
export async function copyWords(text: string): Promise<void> {
  const parts = [''];
  for (let at = 0; at < text.length; at += LONGEST_PART) parts.push(text.slice(at, at + LONGEST_PART));
  await call('clipboard.copyWords', { parts });
}

/**
 * What is selected and copied goes the way of the buttons: as plain text, kept out of the history of the clipboard and
 * gone at the lock. The browser's own copying would leave words of evidence there for good. What stands in a field was
 * typed by a person and is copied by the browser.
 */
export function copyCarefully(): void {
  document.addEventListener('copy', (event) => {
    if (event.target instanceof Element && event.target.closest('input, textarea') !== null) return;
    const text = document.getSelection()?.toString() ?? '';
    if (text === '') return;
    event.preventDefault();
    void copyWords(text);
  });
}
