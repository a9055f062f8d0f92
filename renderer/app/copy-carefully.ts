import { call } from '../ipc/client.ts';

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
    void call('clipboard.copyWords', { text });
  });
}
